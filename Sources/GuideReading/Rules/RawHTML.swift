import GuideModel

/// 正文里没有 HTML。
enum RawHTML {
    static let about = RuleDescription(
        id: "raw-html",
        group: .body,
        severity: .error,
        demand: "正文里没有 HTML。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static var wording: Wording { Wording(about, "正文里不能写 HTML", hint: "用 Markdown 写；要显示尖括号，就写成 &lt;") }

    static var comment: Wording { Wording(about, "这种注释不能用", hint: "只能写 <!-- 允许 规则名：理由 -->；别的注释删掉") }

    static var commentInText: Wording { Wording(about, "注释要单独写一行", hint: "把 <!-- 允许 规则名：理由 --> 写在要放过的那一段上面") }
}
