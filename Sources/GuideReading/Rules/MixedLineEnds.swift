import GuideModel

/// 全文只用一种换行，不用老式的 CR。
enum MixedLineEnds {
    static let about = RuleDescription(
        id: "mixed-line-ends",
        group: .files,
        severity: .warning,
        demand: "全文只用一种换行，不用老式的 CR。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static var wording: Wording { Wording(about, "文件里混用了几种换行，或者用了老式的 CR", hint: "让编辑器把换行统一成 LF") }
}
