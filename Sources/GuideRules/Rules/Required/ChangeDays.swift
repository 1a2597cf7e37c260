import GuideModel

/// The changes of a guide lie in the past, were confirmed, and stand newest first.
struct ChangeDays: GuideRule {
    static let about = RuleDescription(
        id: "change-days",
        group: .required,
        severity: .error,
        demand: "变更的日子不晚于核对，从新到旧排。",
        why: "页面上写“从这天起改了”，办事的人就照着改。没到的日子、没核对过的改动，会让人白跑一趟。",
        source: "docs/guide-format.md：Front matter；docs/decisions/0011",
        accepts: [
            "---\n核对: 2026-11-20\n变更:\n  2026-11-20: 不用带户口本了。\n  2025-05-10: 全国都能办了。\n---"
        ],
        rejects: [
            "---\n核对: 2026-11-20\n变更:\n  1️⃣2026-11-21: 不用带户口本了。\n---",
            "---\n核对: 2026-11-20\n变更:\n  2025-05-10: 全国都能办了。\n  1️⃣2026-11-20: 不用带户口本了。\n---",
        ]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        var earlier: Located<CalendarDay>?
        for change in guide.header.changes {
            if let checked = guide.header.checkedOn, change.day.value > checked.value {
                findings.report(
                    .unconfirmed(change.day.value),
                    at: change.day.range,
                    notes: [.init("核对的日子", at: checked.range)]
                )
            } else if let earlier, change.day.value > earlier.value {
                findings.report(.unordered, at: change.day.range, notes: [.init("排在它前面的", at: earlier.range)])
            }
            earlier = change.day
        }
    }
}

extension Findings.Message {
    fileprivate static func unconfirmed(_ day: CalendarDay) -> Self {
        Self("\(day) 的变更晚于核对", hint: "改完核对一遍，把“核对”改成那一天；还没到的日子，到了再写")
    }

    fileprivate static var unordered: Self { Self("变更要从新到旧排", hint: "把新的写在上面") }
}
