import GuideModel

/// Link definitions are not so long and so often used that a page swells beyond all measure.
enum ReferenceFlood {
    static let about = RuleDescription(
        id: "reference-flood",
        group: .body,
        severity: .error,
        demand: "写在别处的链接地址（[名字]: 地址）不会把网页撑大。",
        why: "一个很长的地址用上几万次，几十 KB 的指南就成了几 GB 的网页，机器会垮掉。",
        source: "docs/guide-format.md：Text；reliability C22",
        accepts: [
            "## 没办成怎么办\n\n看[国务院网站][甲]。\n\n[甲]: https://www.gov.cn/"
        ],
        rejects: [
            Example("## 没办成怎么办\n\n1️⃣" + references)
        ]
    )

    private static let references =
        String(repeating: String(repeating: "[甲] ", count: 400) + "\n\n", count: 10) + "[甲]: https://www.gov.cn/"
        + String(repeating: "a", count: 9_000)

    static var wording: Wording { Wording(about, "链接地址太长，用得又太多", hint: "把地址直接写在链接后面：[文字](地址)") }
}
