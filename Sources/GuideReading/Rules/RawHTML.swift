import GuideModel

/// Bodies are Markdown without HTML.
enum RawHTML {
    static let about = RuleDescription(
        id: "raw-html",
        group: .body,
        severity: .error,
        demand: "正文里没有 HTML。",
        why: "指南要在网页、自助机、小票和语音里用。HTML 只有网页认得，还可能夹带别的东西。",
        source: "docs/guide-format.md：Body；docs/guide-format.md：Silencing a rule",
        accepts: [
            "带上户口簿，到公安综合窗口。不满 16 岁（&lt; 16）也能补。"
        ],
        rejects: [
            "带上户口簿，到1️⃣<b>公安综合窗口</b>。当场就能补。",
            "带上户口簿，到1️⃣<svg/onload=alert(1)>公安综合窗口。当场就能补。",
            "1️⃣<!-- 下周再改 -->\n\n带上户口簿，到公安综合窗口。当场就能补。",
            "1️⃣<div>\n\n带上户口簿，到公安综合窗口。当场就能补。\n\n</div>",
        ]
    )

    static var wording: Wording { Wording(about, "正文里不能写 HTML", hint: "用 Markdown 写；要显示尖括号，就写成 &lt;") }

    static var comment: Wording { Wording(about, "这种注释不能用", hint: "只能写 <!-- 允许 规则名：理由 -->；别的注释删掉") }

    static var commentInText: Wording { Wording(about, "注释要单独写一行", hint: "把 <!-- 允许 规则名：理由 --> 写在要放过的那一段上面") }
}
