import GuideModel

/// 一个字上最多叠 8 个附加符号。
enum CombiningRun {
    static let about = RuleDescription(
        id: "combining-run",
        group: .files,
        severity: .error,
        demand: "一个字上最多叠 8 个附加符号。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static var wording: Wording { Wording(about, "一个字上叠了太多附加符号", hint: "删掉多余的符号") }
}
