import GuideModel

/// A guide says which window to go to, unless all of it is done from home.
struct WindowNeeded: PathRule {
    static let about = RuleDescription(
        id: "window-needed",
        group: .required,
        severity: .error,
        demand: "要出门办的，写明是哪个大厅的哪个窗口；全程网办的才可以不写。",
        why: "“到政务大厅办”等于没说。人到了大厅，还得挨个窗口问。打电话、上门办的，也要有个窗口兜底。",
        source: "rules.tsv REQ-001；docs/guide-format.md：One window，Fully online",
        accepts: [
            Example(
                """
                ## 要带什么

                不用带材料。

                ## 怎么办

                1. **手机上申请**（手机，10 分钟）：打开“示范通”App，点“补办”。

                ## 一窗办理

                - 窗口：不适用（全程网办）
                - 提交：不用交
                - 跑腿：0 趟
                - 结果：电子身份证（下载）
                - 网办：“示范通”App
                """
            )
        ],
        rejects: [
            Example("## 1️⃣一窗办理", removing: ["窗口"]),
            """
            ## 一窗办理

            - 窗口：1️⃣不适用（哪个都行）
            """,
            """
            ## 您是哪种情况

            - **怎么来**：自己来 / 请人来

            ## 一窗办理

            - 1️⃣窗口：示范区政务服务中心 · 公安综合窗口〔自己来〕
            """,
        ]
    )

    func check(_ path: PathView, in library: Library, _ findings: inout Findings) {
        let standing = path.standing(of: .window)
        if case .said = standing { return }
        // Without steps nothing is known; that is reported elsewhere.
        guard !path.steps.isEmpty, path.needsWindow else { return }
        let guide = path.guide
        switch standing {
        case .said: break
        case .refused(let fact):
            findings.report(.notSaid(fact.text.value), at: fact.text.range, notes: outing(in: guide))
        case .elsewhere(let fact):
            findings.report(.gap, at: fact.key.range, notes: outing(in: guide))
        case .unwritten:
            if guide.canLack(.window) { findings.report(.missing, at: guide.factsPlace, notes: outing(in: guide)) }
        }
    }

    /// The first step that cannot be done online; the same on all paths, so that their findings join.
    private func outing(in guide: Guide) -> [Diagnostic.Note] {
        var found: Step?
        guide.forEachStep { step in
            if found == nil, let place = step.place?.value, !place.isRemote { found = step }
        }
        return found.map { [Diagnostic.Note("“\($0.name.value)”不是网上办的", at: $0.name.range)] } ?? []
    }
}

extension PathView {
    /// Whether some step is not 网上, 手机, 邮寄 or 部门内部, or none says where it is done.
    fileprivate var needsWindow: Bool {
        var isPlaced = false
        var isElsewhere = false
        forEachStep { step in
            guard let place = step.place?.value else { return }
            isPlaced = true
            if !place.isRemote { isElsewhere = true }
        }
        return isElsewhere || !isPlaced
    }
}

extension Findings.Message {
    private static let hint = "写成 - 窗口：大厅名 · 窗口名"

    fileprivate static var missing: Self { Self("一窗办理里缺“窗口”", hint: hint) }

    fileprivate static var gap: Self { Self("没有写“窗口”", hint: "加一行带〔…〕的“窗口”，或者去掉这一行的〔…〕") }

    fileprivate static func notSaid(_ value: String) -> Self {
        Self("“窗口”写的是“\(value)”，可是并不是全程网办", hint: hint)
    }
}
