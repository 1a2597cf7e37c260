import GuideModel

/// 到NAME means one place.
struct AmbiguousPlace: GuideRule {
    static let about = RuleDescription(
        id: "ambiguous-place",
        group: .references,
        severity: .error,
        demand: "几个大厅都有的窗口名，步骤里要连大厅一起写。",
        why: "两个大厅都有“综合窗口”，人不知道去哪一个，多半会跑错。",
        source: "docs/guide-format.md：Steps",
        accepts: [
            Example(
                """
                ## 怎么办

                1. **到窗口申请**（到示范区政务服务中心 · 公安综合窗口，10 分钟）：说“补身份证”，按指纹。
                """,
                files: ["guides/halls.yml": twoHalls]
            )
        ],
        rejects: [
            Example(
                """
                ## 怎么办

                1. **到窗口申请**（1️⃣到公安综合窗口，10 分钟）：说“补身份证”，按指纹。
                """,
                files: ["guides/halls.yml": twoHalls]
            )
        ]
    )

    private static let twoHalls = """
        - id: zhengwu
          名称: 示范区政务服务中心
          地址: 示范路 1 号政务服务中心 1 楼
          时间: 工作日 9:00—17:00
          电话: 0000-1234567
          窗口:
            - 名称: 公安综合窗口
              部门: [公安局]
        - id: fenting
          名称: 示范区政务服务分厅
          地址: 示范路 2 号 1 楼
          时间: 工作日 9:00—17:00
          电话: 0000-1234568
          窗口:
            - 名称: 公安综合窗口
              部门: [公安局]

        """

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard !guide.isBundle else { return }
        guide.forEachStep { step in
            guard let place = step.place, case .named(let name) = place.value else { return }
            let places = library.places(named: name)
            guard places.count > 1 else { return }
            findings.report(.ambiguous(name, places.map(library.name(of:))), at: place.range)
        }
    }
}

extension Findings.Message {
    fileprivate static func ambiguous(_ name: String, _ places: [String]) -> Self {
        Self("有 \(places.count) 个地方都叫“\(name)”", hint: "写成 到\(places[0])")
    }
}
