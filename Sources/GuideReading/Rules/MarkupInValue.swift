import GuideModel

/// Values are text without HTML.
enum MarkupInValue {
    static let about = RuleDescription(
        id: "markup-in-value",
        group: .header,
        severity: .warning,
        demand: "文件头的文字里不写 HTML。",
        why: "文件头里的文字原样显示，写 HTML 只会让人看见一串尖括号。",
        source: "reliability B35",
        accepts: [
            "---\n标题: 身份证丢了怎么补\n---"
        ],
        rejects: [
            "---\n标题: 1️⃣<b>身份证</b>丢了怎么补\n---"
        ]
    )

    static var wording: Wording { Wording(about, "这里像是 HTML，网页上会原样显示", hint: "去掉尖括号") }
}
