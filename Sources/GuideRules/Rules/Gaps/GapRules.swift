import GuideModel

/// What may be handed in later: what, until when, and what happens else.
enum GapRules {
    static let all: [Rule] = [
        .guide(LaterCoreDocument()), .guide(LaterOrPromise()), .guide(LaterConsequence()), .guide(GapSlip()),
    ]
}

extension Example {
    /// The base guide with something to hand in later, so that it takes some days.
    static func later(_ documents: String, step: String = "按指纹，窗口给您容缺单。", header: String = "") -> Example {
        Example(
            """
            \(header.isEmpty ? "" : "---\n\(header)\n---\n")
            ## 要带什么

            \(documents)

            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：\(step)
            2. **制证**（部门内部，5 个工作日）：做好了就寄出。
            3. **收新证**（邮寄，3 天，不计入）：邮费我们出。

            ## 一窗办理

            - 时限：5 个工作日
            - 结果：居民身份证（邮寄）
            """
        )
    }
}
