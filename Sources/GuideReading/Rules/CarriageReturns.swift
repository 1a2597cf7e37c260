import GuideModel

/// Lines end in LF.
enum CarriageReturns {
    static let about = RuleDescription(
        id: "carriage-returns",
        group: .files,
        severity: .advice,
        demand: "换行用 LF。",
        why: "CRLF 也读得懂，行号列号都不会错。换成 LF，和别人的文件放在一起才不会显得处处都改过。",
        source: "docs/guide-format.md：Text；reliability A09",
        accepts: [
            "---\n标题: 身份证丢了怎么补\n---"
        ],
        rejects: [
            .whole("---\r\nid: banzheng\r\n---\r\n")
        ]
    )

    static var wording: Wording { Wording(about, "换行是 CRLF，可以换成 LF", hint: "让编辑器把换行存成 LF") }
}
