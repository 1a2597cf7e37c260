import GuideModel

/// 允许要写明规则名和理由。
enum AllowanceForm {
    static let about = RuleDescription(
        id: "allowance-form",
        group: .body,
        severity: .error,
        demand: "允许要写明规则名和理由。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static var wording: Wording { Wording(about, "“允许”没有写全", hint: "写成 <!-- 允许 规则名：理由 -->") }
}
