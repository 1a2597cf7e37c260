import GuideModel

extension Example {
    /// A bundle of two guides: what it says itself, and what its two parts say beyond the base guide.
    ///
    /// The first part renews a social security card, the second an identity card.
    static func bundle(
        answer: String = "一套材料交一次，两件事都给您办好。",
        facts: String = "",
        questions: String = "",
        first: String = "",
        second: String = ""
    ) -> Example {
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

                \(first)
                """,
                "guides/huji-chuxing/huanzheng.md": """
                ---
                id: huanzheng
                标题: 身份证到期怎么换
                事项: 居民身份证换领
                别名: [换身份证]
                ---

                \(second)
                """,
            ]
        )
    }
}
