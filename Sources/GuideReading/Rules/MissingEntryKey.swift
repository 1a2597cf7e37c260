import GuideModel

/// Every entry of a registry has the keys it needs.
enum MissingEntryKey {
    static let about = RuleDescription(
        id: "missing-entry-key",
        group: .registries,
        severity: .error,
        demand: "登记表和设置里必填的都填了。",
        why: "登记表少一项，用到它的每一篇指南都会缺一块。",
        source: "docs/guide-format.md：Registries",
        accepts: [
            Example(files: ["guides/glossary.yml": "- 官话: 逾期不予受理\n  白话: 过了时间就不收了\n  换法: 总能换\n"])
        ],
        rejects: [
            Example(files: ["guides/glossary.yml": "- 1️⃣官话: 逾期不予受理\n  换法: 总能换\n"])
        ]
    )

    static func wording(_ key: String, file: String) -> Wording {
        Wording(about, "\(file) 里缺“\(clipped(key))”", hint: "补上 \(clipped(key)): 内容")
    }
}
