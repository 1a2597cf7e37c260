import GuideModel

/// 依据写成《法律》第几条。
enum LegalBasisForm {
    static let about = RuleDescription(
        id: "legal-basis-form",
        group: .header,
        severity: .error,
        demand: "依据写成《法律》第几条。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static func wording(_ value: String) -> Wording {
        Wording(about, "“\(value)”没有写出法律名", hint: "写成 《中华人民共和国居民身份证法》第十一条")
    }

    static var several: Wording { Wording(about, "一条依据里写了几部法律", hint: "分成几项：[《甲法》第一条, 《乙法》第二条]") }
}
