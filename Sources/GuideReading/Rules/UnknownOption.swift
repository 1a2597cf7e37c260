import GuideModel

/// 〔…〕里的选项在“您是哪种情况”里有。
enum UnknownOption {
    static let about = RuleDescription(
        id: "unknown-option",
        group: .situations,
        severity: .error,
        demand: "〔…〕里的选项在“您是哪种情况”里有。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static func wording(_ option: String, nearest: String?) -> Wording {
        Wording(about, "“您是哪种情况”里没有“\(option)”这个选项", hint: nearest.map { "是不是“\($0)”？" } ?? "在“您是哪种情况”里加上，或者删掉")
    }
}
