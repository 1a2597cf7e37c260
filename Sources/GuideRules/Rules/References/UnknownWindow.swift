import GuideModel

/// The windows of 窗口 are registered.
struct UnknownWindow: GuideRule {
    static let about = RuleDescription(
        id: "unknown-window",
        group: .references,
        severity: .error,
        demand: "“窗口”写的大厅和窗口，在 halls.yml 里都有。",
        why: "地址、上班时间、电话都从登记表来。名字对不上，人就看不到去哪、几点开门。",
        source: "docs/guide-format.md：One window",
        accepts: [
            """
            ## 一窗办理

            - 窗口：示范区政务服务中心 · 公安综合窗口
            """
        ],
        rejects: [
            """
            ## 一窗办理

            - 窗口：1️⃣示范区服务中心 · 公安综合窗口
            """,
            """
            ## 一窗办理

            - 窗口：示范区政务服务中心 · 1️⃣公安窗口
            """,
        ]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        for fact in guide.facts.windows {
            for reference in fact.value.stated ?? [] where library.place(reference) == nil {
                report(reference, library, &findings)
            }
        }
    }

    private func report(_ reference: WindowReference, _ library: Library, _ findings: inout Findings) {
        let halls = library.registries.halls
        guard let hall = library.hallIndex[reference.hall.value], let window = reference.window else {
            let nearest = nearestName(to: reference.hall.value, in: halls.lazy.map(\.name.value))
            return findings.report(.unknownHall(reference.hall.value, nearest), at: reference.hall.range)
        }
        let elsewhere = library.windowIndex[window.value]?.first.map { halls[$0.hall].name.value }
        let nearest = nearestName(to: window.value, in: halls[hall].windows.lazy.map(\.name.value))
        findings.report(
            .unknownWindow(window.value, hall: reference.hall.value, nearest: nearest, elsewhere: elsewhere),
            at: window.range
        )
    }
}

extension Findings.Message {
    fileprivate static func unknownHall(_ name: String, _ nearest: String?) -> Self {
        Self("halls.yml 里没有“\(name)”这个大厅", hint: askWhether(nearest, else: "先在 halls.yml 里登记这个大厅"))
    }

    fileprivate static func unknownWindow(_ name: String, hall: String, nearest: String?, elsewhere: String?) -> Self {
        let hint = elsewhere.map { "“\(name)”在“\($0)”，看看是不是写错了大厅" }
        return Self("“\(hall)”里没有“\(name)”", hint: hint ?? askWhether(nearest, else: "先在 halls.yml 里登记这个窗口"))
    }
}
