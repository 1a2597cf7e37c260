import GuideModel

/// The day of the last confirmation is not in the future.
struct CheckedInFuture: GuideRule {
    static let about = RuleDescription(
        id: "checked-in-future",
        group: .required,
        severity: .error,
        demand: "核对日期不晚于今天。",
        why: "核对是已经做过的事。写成以后的日子，到时候没人核对，页面上还说“已核对”。",
        source: "rules.tsv REQ-005；docs/guide-format.md：Severities",
        accepts: ["---\n核对: 2026-11-21\n---"],
        rejects: ["---\n核对: 1️⃣2026-11-22\n---"]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard let day = guide.header.checkedOn, day.value > library.today else { return }
        findings.report(.future(day.value, today: library.today), at: day.range)
    }
}

extension Findings.Message {
    fileprivate static func future(_ day: CalendarDay, today: CalendarDay) -> Self {
        Self("核对日期 \(day) 还没到，今天是 \(today)", hint: "写真正核对的那一天；下次核对的日子写在“复核”里")
    }
}
