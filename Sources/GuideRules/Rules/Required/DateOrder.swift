import GuideModel

/// The days of a guide stand in their order.
struct DateOrder: GuideRule {
    static let about = RuleDescription(
        id: "date-order",
        group: .required,
        severity: .error,
        demand: "复核不早于核对，失效不早于生效。",
        why: "日子倒过来，指南就永远不会显示，或者永远不会有人复核。",
        source: "rules.tsv REQ-005；docs/guide-format.md：Front matter",
        accepts: ["---\n复核: 2027-05-20\n生效: 2026-01-01\n失效: 2027-12-31\n---"],
        rejects: [
            "---\n核对: 2026-11-20\n复核: 1️⃣2026-11-19\n---",
            "---\n生效: 2027-01-01\n失效: 1️⃣2026-12-31\n---",
        ]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        let header = guide.header
        // A confirmation in the future is reported as that.
        if let checked = header.checkedOn, let review = header.reviewOn, review.value < checked.value,
            checked.value <= library.today
        {
            findings.report(
                .reversed("复核", review.value, before: "核对"),
                at: review.range,
                notes: [.init("核对的日子", at: checked.range)]
            )
        }
        if let from = header.effectiveFrom, let until = header.effectiveUntil, until.value < from.value {
            findings.report(
                .reversed("失效", until.value, before: "生效"),
                at: until.range,
                notes: [.init("生效的日子", at: from.range)]
            )
        }
    }
}

extension Findings.Message {
    fileprivate static func reversed(_ key: String, _ day: CalendarDay, before other: String) -> Self {
        Self("“\(key)”的 \(day) 早于“\(other)”", hint: "看看是不是年份写错了")
    }
}
