import GuideModel

/// Who promises help says who helps.
struct HelpFacts: GuideRule {
    static let about = RuleDescription(
        id: "help-facts",
        group: .required,
        severity: .error,
        demand: "标了“帮办代办”，就写“帮办”或者“代办”：找谁、在哪、什么时间。",
        why: "光有一个标签，人到了大厅还是不知道找谁帮。",
        source: "rules.tsv HELP-003；docs/guide-format.md：One window",
        accepts: [
            """
            ---
            标签: [帮办代办]
            ---

            ## 一窗办理

            - 帮办：大厅 1 楼帮办台，工作日 9:00—17:00，免费
            """
        ],
        rejects: [
            "---\n标签: [1️⃣帮办代办]\n---",
            """
            ---
            标签: [1️⃣帮办代办]
            ---

            ## 一窗办理

            - 帮办：没有
            """,
        ]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard let claim = guide.claims(.help), guide.section(.oneWindow) != nil else { return }
        for fact in guide.facts.written where fact.key.value == .help || fact.key.value == .proxy {
            switch fact.state {
            case .stated, .unreadable, .unknown: return
            case .none, .notApplicable: break
            }
        }
        findings.report(.missing, at: claim.range, notes: [.init("一窗办理在这里", at: guide.factsPlace)])
    }
}

extension Findings.Message {
    fileprivate static var missing: Self {
        Self("标了“帮办代办”，一窗办理里却没有“帮办”，也没有“代办”", hint: "加一行 - 帮办：找谁，在哪，什么时间")
    }
}
