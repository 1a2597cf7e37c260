import GuideModel

/// A letter carries at most eight combining marks.
enum CombiningRun {
    static let about = RuleDescription(
        id: "combining-run",
        group: .files,
        severity: .error,
        demand: "一个字上最多叠 8 个附加符号。",
        why: "叠了几百个符号的字会盖住上下几行，也会拖慢显示。正常的文字用不到这么多。",
        source: "docs/guide-format.md：Text；reliability A22",
        accepts: [
            "---\n别名: [café 卡]\n---"
        ],
        rejects: [
            "---\n别名: [caf1️⃣e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301} 卡]\n---"
        ]
    )

    static var wording: Wording { Wording(about, "一个字上叠了太多附加符号", hint: "删掉多余的符号") }
}
