import GuideModel

/// Who has to do something online is told where.
struct OnlineChannelMissing: PathRule {
    static let about = RuleDescription(
        id: "online-channel",
        group: .required,
        severity: .error,
        demand: "有网上、手机办的步骤，就写“网办”：用哪个平台，网址是什么。",
        why: "只说“网上办”，人会点进搜索里的假网站。写清平台的名字，才找得对。",
        source: "rules.tsv REQ-001、TRIP-011；docs/guide-format.md：One window",
        accepts: [
            """
            ## 怎么办

            1. **手机上预约**（手机，5 分钟）：打开“示范通”App，点“预约”。
            2. **到窗口申请**（到窗口，10 分钟）：说“补身份证”，按指纹。

            ## 一窗办理

            - 网办：“示范通”App；不会用，打 12345，或者到窗口
            """
        ],
        rejects: [
            """
            ## 怎么办

            1. **手机上预约**（手机，5 分钟）：打开“示范通”App，点“预约”。
            2. **到窗口申请**（到窗口，10 分钟）：说“补身份证”，按指纹。

            ## 1️⃣一窗办理
            """,
            """
            ## 您是哪种情况

            - **怎么约**：网上约 / 来了再约

            ## 怎么办

            1. **在网上约**（网上，5 分钟）：选好时间。〔网上约〕
            2. **到窗口申请**（到窗口，10 分钟）：说“补身份证”，按指纹。

            ## 一窗办理

            - 1️⃣网办：“示范通”App〔来了再约〕
            """,
        ]
    )

    func check(_ path: PathView, in library: Library, _ findings: inout Findings) {
        let standing = path.standing(of: .online)
        if case .said = standing { return }
        guard path.steps.indices.contains(where: { path.steps[$0].hasOnline }) else { return }
        let guide = path.guide
        switch standing {
        case .said: break
        case .refused(let fact):
            findings.report(.notSaid(fact.text.value), at: fact.text.range, notes: online(in: guide))
        case .elsewhere(let fact):
            findings.report(.gap, at: fact.key.range, notes: online(in: guide))
        case .unwritten:
            if guide.canLack(.online) { findings.report(.missing, at: guide.factsPlace, notes: online(in: guide)) }
        }
    }

    /// The first online step; the same on all paths, so that their findings join.
    private func online(in guide: Guide) -> [Diagnostic.Note] {
        var found: Step?
        guide.forEachStep { if found == nil, $0.isOnline { found = $0 } }
        return found.map { [.init("“\($0.name.value)”要在网上办", at: $0.name.range)] } ?? []
    }
}

extension Step {
    fileprivate var isOnline: Bool {
        switch place?.value {
        case .online, .phoneApp: true
        default: false
        }
    }

    /// Whether this step or one nested in it is done online.
    fileprivate var hasOnline: Bool {
        isOnline || alternatives.indices.contains { alternatives[$0].hasOnline }
            || substeps.indices.contains { substeps[$0].hasOnline }
    }
}

extension Findings.Message {
    private static let hint = "写成 - 网办：平台的名字和网址"

    fileprivate static var missing: Self { Self("有步骤在网上办，一窗办理里却缺“网办”", hint: hint) }

    fileprivate static var gap: Self { Self("有步骤在网上办，却没有写“网办”", hint: "加一行带〔…〕的“网办”，或者去掉这一行的〔…〕") }

    fileprivate static func notSaid(_ value: String) -> Self {
        Self("有步骤在网上办，“网办”却写的是“\(value)”", hint: hint)
    }
}
