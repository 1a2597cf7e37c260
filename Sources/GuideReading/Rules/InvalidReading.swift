import GuideModel

/// A reading is written in lower-case syllables with single spaces.
enum InvalidReading {
    static let about = RuleDescription(
        id: "invalid-reading",
        group: .header,
        severity: .error,
        demand: "读音写小写拼音，音节之间空一格。",
        why: "自助机按拼音和首字母找指南。写法不一样，就对不上键盘。",
        source: "docs/guide-format.md：Front matter",
        accepts: [
            "---\n别名: [银行补身份证]\n读音:\n  银行: yin hang\n---"
        ],
        rejects: [
            "---\n读音:\n  银行: 1️⃣yín háng\n---"
        ]
    )

    static func wording(_ word: String) -> Wording {
        Wording(about, "“\(clipped(word))”的读音不对", hint: "写成 yin hang 这样，不写声调")
    }
}
