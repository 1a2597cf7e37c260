import GuideModel

/// Links use no scheme but https, http, mailto and tel.
struct LinkScheme: GuideRule {
    static let about = RuleDescription(
        id: "link-scheme",
        group: .references,
        severity: .error,
        demand: "链接只用 https、mailto、tel，或者站内的相对路径。",
        why: "javascript:、data: 这样的链接一点就会运行别人的程序，能偷走人的信息。",
        source: "docs/guide-format.md：Links；reliability D01、D05",
        accepts: [
            """
            ## 没办成怎么办

            先看[国家政务服务平台](https://www.gov.cn)，还不行，打 [12345](tel:12345)。
            """
        ],
        rejects: [
            """
            ## 没办成怎么办

            先看[这里](1️⃣javascript:alert%281%29)，再看[那里](2️⃣data:text/plain,x)。
            """
        ]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        for link in guide.links where !link.isOrdinary {
            if case .scheme(let scheme) = LinkDestination(link, in: guide) {
                findings.report(.scheme(scheme), at: link.destination.range)
            }
        }
    }
}

extension Findings.Message {
    fileprivate static func scheme(_ scheme: String) -> Self {
        Self("链接不能用“\(scheme):”开头", hint: "网站用 https://，电话用 tel:，邮箱用 mailto:，指南用 ../文件夹/文件名.md")
    }
}
