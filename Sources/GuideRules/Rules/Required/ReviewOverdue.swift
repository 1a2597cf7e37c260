import GuideModel

/// The day of the next review has not passed.
struct ReviewOverdue: GuideRule {
    static let about = RuleDescription(
        id: "review-overdue",
        group: .required,
        severity: .warning,
        demand: "还没过复核的日子；没写“复核”的，核对后满 365 天就要再核对。",
        why: "电话、窗口、收费每年都在变。一年没人看过的指南，多半有一处已经不对了。",
        source: "rules.tsv REQ-005；docs/guide-format.md：Front matter，Severities",
        accepts: ["---\n核对: 2025-11-21\n---", "---\n复核: 2026-11-21\n---"],
        rejects: ["---\n核对: 1️⃣2025-11-20\n---", "---\n复核: 1️⃣2026-11-20\n---"]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        let header = guide.header
        guard let checked = header.checkedOn, header.status?.value != .retired, !header.hasExpired(on: library.today)
        else {
            return
        }
        if let review = header.reviewOn {
            // A review before the confirmation is reported as that.
            guard review.value < library.today, review.value >= checked.value else { return }
            findings.report(.past(review.value), at: review.range)
        } else if !header.has("复核"), checked.value.adding(days: 365) < library.today {
            findings.report(.old(checked.value), at: checked.range)
        }
    }
}

extension Header {
    /// Whether the last day on which the guide is shown has passed.
    func hasExpired(on today: CalendarDay) -> Bool { effectiveUntil.map { $0.value < today } ?? false }
}

extension Findings.Message {
    private static let hint = "照现在的办法核对一遍，再改“核对”的日期"

    fileprivate static func past(_ day: CalendarDay) -> Self { Self("过了复核的日子 \(day)，还没有复核", hint: hint + "和“复核”的日期") }

    fileprivate static func old(_ day: CalendarDay) -> Self { Self("上次核对是 \(day)，已经超过 365 天", hint: hint) }
}
