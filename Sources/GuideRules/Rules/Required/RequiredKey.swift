import GuideModel

/// A guide's front matter has every required key.
struct RequiredKey: GuideRule {
    static let about = RuleDescription(
        id: "required-key",
        group: .required,
        severity: .error,
        demand: "文件头里必填的键都写了。",
        why: "少了一样，办事的人就找不到、信不过，或者不知道该问谁。办事指南应当写明主体、依据和日期。",
        source: "《国务院关于在线政务服务的若干规定》第六条；docs/guide-format.md：Front matter",
        accepts: ["---\n标题: 身份证丢了怎么补办\n---"],
        rejects: [
            Example("1️⃣---\n---", removing: ["标题"]),
            Example("1️⃣---\n---", removing: ["核对人"]),
        ]
    )

    private static let keys = ["id", "标题", "事项", "部门", "对象", "依据", "状态", "核对", "核对人"]

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        for key in Self.keys where !guide.header.has(key) {
            findings.report(.missing(key), at: guide.header.range)
        }
    }
}

extension Findings.Message {
    fileprivate static func missing(_ key: String) -> Self {
        Self("文件头里缺“\(key)”", hint: "加一行 \(key): …")
    }
}
