import GuideModel

/// A legal basis names one law in 《》, with the article behind it.
enum LegalBasisForm {
    static let about = RuleDescription(
        id: "legal-basis-form",
        group: .header,
        severity: .error,
        demand: "依据写成《法律》第几条。",
        why: "没有书名号，程序认不出是哪部法律，废止了也提醒不了您。",
        source: "docs/guide-format.md：Front matter",
        accepts: [
            "---\n依据: [《中华人民共和国居民身份证法》第十一条, 《中华人民共和国户口登记条例》]\n---"
        ],
        rejects: [
            "---\n依据: [1️⃣身份证法第十一条]\n---",
            "---\n依据: [1️⃣《中华人民共和国居民身份证法》第十一条、《中华人民共和国户口登记条例》]\n---",
        ]
    )

    static func wording(_ value: String) -> Wording {
        Wording(about, "“\(clipped(value))”没有写出法律名", hint: "写成 《中华人民共和国居民身份证法》第十一条")
    }

    static var several: Wording { Wording(about, "一条依据里写了几部法律", hint: "分成几项：[《甲法》第一条, 《乙法》第二条]") }
}
