import GuideModel

/// 到NAME names a registered window or hall.
struct UnknownPlace: GuideRule {
    static let about = RuleDescription(
        id: "unknown-place",
        group: .references,
        severity: .error,
        demand: "步骤里“到”后面的窗口或者大厅，在 halls.yml 里有。",
        why: "人照着名字去找，登记表里没有的地方，页面给不出地址，也算不出要跑几趟。",
        source: "docs/guide-format.md：Items，Steps",
        accepts: [
            """
            ## 怎么办

            1. **到窗口申请**（到公安综合窗口，10 分钟）：说“补身份证”，按指纹。
            """
        ],
        rejects: [
            """
            ## 怎么办

            1. **到窗口申请**（1️⃣到公安窗口，10 分钟）：说“补身份证”，按指纹。
            """
        ]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        // A bundle's steps were looked at in their own guides.
        guard !guide.isBundle else { return }
        guide.forEachStep { step in
            guard let place = step.place, case .named(let name) = place.value, library.places(named: name).isEmpty
            else { return }
            let windows = library.registries.halls.lazy.flatMap { [$0.name.value] + $0.windows.map(\.name.value) }
            findings.report(
                .unknown(name, findings.maySuggest ? nearestName(to: name, in: windows) : nil),
                at: place.range
            )
        }
    }
}

extension Findings.Message {
    fileprivate static func unknown(_ name: String, _ nearest: String?) -> Self {
        let other = "到本指南的窗口，写 到窗口；到别处，先在 halls.yml 里登记"
        return Self("halls.yml 里没有“\(name)”", hint: nearest.map { "是不是“到\($0)”？" } ?? other)
    }
}
