import GuideModel

/// A guide is looked through again when its law was rewritten.
struct LawChanged: GuideRule {
    static let about = RuleDescription(
        id: "law-changed",
        group: .law,
        severity: .warning,
        demand: "依据的法律修订施行以后，指南再核对过。",
        why: "修订过的法律，条号、材料和收费常常都变了。2025 年 5 月 10 日以后结婚登记不要户口本，老指南还在要。",
        source: "rules.tsv LAW-004；docs/guide-format.md：Front matter",
        accepts: ["---\n依据: [《婚姻登记条例》]\n核对: 2026-11-20\n---"],
        rejects: [
            "---\n依据: [1️⃣《殡葬管理条例》]\n核对: 2026-03-01\n---",
            "---\n依据: [1️⃣《社会救助暂行办法》第九条]\n---",
        ]
    )

    /// Older rules that were not repealed by name, but whose matter a law has since settled.
    private static let overtaken: [(law: Substring, by: String, since: CalendarDay?)] = [
        ("社会救助暂行办法", "社会救助法", CalendarDay("2026-07-01"))
    ]

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard let checked = guide.header.checkedOn?.value else { return }
        for basis in guide.header.legalBases {
            let law = LawTable.key(basis.value.law)
            if let since = LawTable.revised[law], checked < since, since <= library.today {
                findings.report(.revised(law, since), at: basis.range)
            }
            for row in Self.overtaken where row.law == law {
                guard let since = row.since, since <= library.today else { continue }
                findings.report(.overtaken(law, row.by, since), at: basis.range)
            }
        }
    }
}

extension Findings.Message {
    fileprivate static func revised(_ law: Substring, _ since: CalendarDay) -> Self {
        Self("《\(law)》新的版本从 \(since) 起施行，指南在那以前核对的", hint: "照新的条文核对一遍，再改核对日期")
    }

    fileprivate static func overtaken(_ law: Substring, _ by: String, _ since: CalendarDay) -> Self {
        Self("\(since) 起，这件事看《\(by)》，不看《\(law)》", hint: "依据改成《\(by)》，条件、材料也核对一遍")
    }
}
