import GuideModel

/// Several matters as one: one set of documents, handed in once, and free to take only some.
enum BundleRules {
    static let all: [Rule] = [.path(BundleSubmission()), .guide(BundleApplyAgain()), .guide(BundleAllOrNothing())]
}

extension Example {
    /// A bundle of two guides, with its short answer, facts and questions.
    static func bundle(facts: String = "", answer: String = "一套材料交一次，两件事都给您办好。", questions: String = "") -> Example {
        Example(
            """
            ---
            标题: 两件事一次办
            事项: 证件一件事
            别名: [两证一起办]
            包含: [banka, huanzheng]
            ---

            \(answer)

            ## 一窗办理

            - 联办：公安局、人力资源和社会保障局
            - 牵头：公安局
            \(facts)

            ## 常见问题

            ### 可以只办一件吗

            可以，勾上要办的就行。

            \(questions)
            """,
            removing: ["谁能办", "要带什么", "怎么办"],
            files: [
                "guides/shebao-jiuye/banka.md": """
                ---
                id: banka
                标题: 社保卡坏了怎么换
                事项: 社会保障卡换发
                别名: [换社保卡]
                ---
                """,
                "guides/huji-chuxing/huanzheng.md": """
                ---
                id: huanzheng
                标题: 身份证到期怎么换
                事项: 居民身份证换领
                别名: [换身份证]
                ---
                """,
            ]
        )
    }
}
