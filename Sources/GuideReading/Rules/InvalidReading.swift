import GuideModel

/// 读音写小写拼音，音节之间空一格。
enum InvalidReading {
    static let about = RuleDescription(
        id: "invalid-reading",
        group: .header,
        severity: .error,
        demand: "读音写小写拼音，音节之间空一格。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static func wording(_ word: String) -> Wording {
        Wording(about, "“\(word)”的读音不对", hint: "写成 yin hang 这样，不写声调")
    }
}
