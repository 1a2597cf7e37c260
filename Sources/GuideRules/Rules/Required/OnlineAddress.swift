import GuideModel

/// 网办 names a platform, or gives its https address.
struct OnlineAddress: GuideRule {
    static let about = RuleDescription(
        id: "online-address",
        group: .required,
        severity: .error,
        demand: "“网办”写平台的名字，或者 https 开头的网址。",
        why: "“可以网上办”等于没说去哪办。http 的网址路上会被人换掉，手机也会提示不安全。",
        source: "docs/guide-format.md：Closed sets",
        accepts: [
            """
            ## 一窗办理

            - 网办：示范区政务服务网 https://zwfw.example.gov.cn
            """
        ],
        rejects: [
            """
            ## 一窗办理

            - 网办：1️⃣可以网上办
            """,
            """
            ## 一窗办理

            - 网办：1️⃣政务服务网 http://zwfw.example.gov.cn
            """,
        ]
    )

    /// Answers that name no platform.
    private static let empty: Set<String> = [
        "网上", "手机", "可以", "支持", "是", "能", "有", "网上办", "网上办理", "手机办", "手机办理", "可以网上办", "可以网上办理", "支持网上办理", "支持网办", "可网办",
        "可以网办", "能网办",
        "线上", "线上办理",
    ]
    private static let insecure = WordList(["http://", "HTTP://", "ftp://"])

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        for fact in guide.facts.onlineChannels {
            guard let channel = fact.value.stated else { continue }
            if Self.insecure.first(in: channel.text) != nil {
                findings.report(.insecure, at: fact.text.range)
            } else if let address = channel.address, let fault = WebAddress.fault(of: address.value) {
                findings.report(.broken(address.value, fault), at: address.range)
            } else if Self.empty.contains(channel.text)
                || Self.empty.contains(channel.text.filter { !" 。".contains($0) })
            {
                findings.report(.unnamed(channel.text), at: fact.text.range)
            }
        }
    }
}

extension Findings.Message {
    fileprivate static func unnamed(_ text: String) -> Self {
        Self("“网办”写的是“\(text)”，看不出在哪个平台办", hint: "写上平台的名字，例如 “爱山东”App")
    }

    fileprivate static var insecure: Self { Self("“网办”里的网址不是 https 开头", hint: "换成 https 的网址；没有的，只写平台的名字") }

    fileprivate static func broken(_ address: String, _ fault: String) -> Self {
        Self("网址“\(address)”打不开：\(fault)", hint: "从浏览器里重新复制一遍")
    }
}
