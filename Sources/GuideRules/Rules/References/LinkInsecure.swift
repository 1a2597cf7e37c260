import GuideModel

/// Links to other sites use https.
struct LinkInsecure: GuideRule {
    static let about = RuleDescription(
        id: "link-insecure",
        group: .references,
        severity: .warning,
        demand: "到别的网站的链接，用 https 开头。",
        why: "http 的网页路上会被人换掉，手机也会提示不安全，人就不敢点了。",
        source: "docs/guide-format.md：Links；reliability D09",
        accepts: [
            """
            ## 没办成怎么办

            先看[国家政务服务平台](https://www.gov.cn)。
            """
        ],
        rejects: [
            """
            ## 没办成怎么办

            先看[国家政务服务平台](1️⃣http://www.gov.cn)。
            """
        ]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        for link in guide.links where !link.isOrdinary {
            if case .web(isSecure: false) = LinkDestination(link, in: guide) {
                findings.report(.insecure, at: link.destination.range)
            }
        }
    }
}

extension Findings.Message {
    fileprivate static var insecure: Self { Self("这个网址不是 https 开头", hint: "改成 https:// 试一试，打得开就用它") }
}
