import GuideModel

/// Links lead to sites that everyone can reach.
struct LinkPrivateHost: GuideRule {
    static let about = RuleDescription(
        id: "link-private-host",
        group: .references,
        severity: .error,
        demand: "链接不指向本机，也不指向单位内网。",
        why: "在办公室打得开的内网地址，办事的人在家打不开。",
        source: "reliability D17",
        accepts: [
            """
            ## 没办成怎么办

            先看[国家政务服务平台](https://www.gov.cn)。
            """
        ],
        rejects: [
            """
            ## 没办成怎么办

            看[甲](1️⃣https://192.168.1.10/bjx)、[乙](2️⃣https://localhost:8080/)、[丙](3️⃣https://0x7f.1/)。
            """
        ]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        for link in guide.links where !link.isOrdinary {
            guard case .web = LinkDestination(link, in: guide) else { continue }
            let host = WebAddress.host(ofAddress: link.destination.value) ?? ""
            if WebAddress.isPrivate(host: host) { findings.report(.unreachable(host), at: link.destination.range) }
        }
    }
}

extension Findings.Message {
    fileprivate static func unreachable(_ host: String) -> Self {
        Self("“\(host)”是本机或者内网的地址，外面打不开", hint: "换成公开的网址")
    }
}
