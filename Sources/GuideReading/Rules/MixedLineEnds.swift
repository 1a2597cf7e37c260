import GuideModel

/// 全文只用一种换行。
enum MixedLineEnds {
    static let about = RuleDescription(
        id: "mixed-line-ends",
        group: .files,
        severity: .warning,
        demand: "全文只用一种换行。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static var wording: Wording { Wording(about, "文件里混用了几种换行", hint: "让编辑器把换行统一成 LF") }
}
