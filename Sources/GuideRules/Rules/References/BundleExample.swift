import GuideModel

/// A small bundle for the examples of the rules about bundles.
enum BundleExample {
    /// Two parts, written as fragments over the base guide.
    static let parts = [
        "guides/shebao-jiuye/buka.md": """
        ---
        id: buka
        标题: 社保卡丢了怎么补
        事项: 社会保障卡补卡
        ---
        """,
        "guides/shebao-jiuye/canbao.md": """
        ---
        id: canbao
        标题: 没有单位怎么上社保
        事项: 个人参加社会保险登记
        ---
        """,
    ]

    /// What the base guide has and a bundle does not write.
    static let removed = ["谁能办", "要带什么", "怎么办"]

    static let whole = Example(fragment(parts: "buka, canbao"), removing: removed, files: parts)

    static func fragment(parts: String) -> String {
        """
        ---
        标题: 丢了证件一次补齐
        事项: 证件补办“一件事”
        包含: [\(parts)]
        ---
        """
    }
}
