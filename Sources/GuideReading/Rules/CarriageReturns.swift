import GuideModel

/// 换行用 LF。
enum CarriageReturns {
    static let about = RuleDescription(
        id: "carriage-returns",
        group: .files,
        severity: .advice,
        demand: "换行用 LF。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static var wording: Wording { Wording(about, "换行是 CRLF，可以换成 LF", hint: "让编辑器把换行存成 LF") }
}
