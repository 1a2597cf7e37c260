import GuideModel

/// Links are written so that they can be opened.
struct LinkForm: GuideRule {
    static let about = RuleDescription(
        id: "link-form",
        group: .references,
        severity: .error,
        demand: "链接写得完整，里面没有空格、密码和坏掉的符号；图片放在 media 文件夹里。",
        why: "写坏的链接点了没反应。带密码的网址会把密码公开。别处的图片，断网的自助机上看不到。",
        source: "docs/guide-format.md：Links；reliability D06、D08、D12、D16",
        accepts: [
            """
            ## 没办成怎么办

            写信到[意见箱](mailto:yijian@example.org)，或者看[常见问题](#常见问题)。
            """
        ],
        rejects: [
            """
            ## 没办成怎么办

            看[甲](1️⃣//example.org/x)、[乙](2️⃣https://me:pw@example.org/)、[丙](3️⃣https://example.org/%zz)。

            看[丁](4️⃣/huji-chuxing/banzheng.md)、[戊](5️⃣mailto:a@example.org?bcc=b@example.org)、[己](6️⃣tel:abc)。
            """,
            """
            ## 没办成怎么办

            ![大厅的门](1️⃣https://example.org/men.png)
            """,
        ]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        for link in guide.links where !link.isOrdinary {
            if case .malformed(let fault, let hint) = LinkDestination(link, in: guide) {
                findings.report(.malformed(fault, hint), at: link.destination.range)
            }
        }
    }
}

extension Findings.Message {
    fileprivate static func malformed(_ fault: String, _ hint: String) -> Self { Self(fault, hint: hint) }
}
