import GuideModel

/// A guide that is meant to be shown has not expired.
struct Expired: GuideRule {
    static let about = RuleDescription(
        id: "expired",
        group: .required,
        severity: .warning,
        demand: "发布的指南没有过“失效”的日子。",
        why: "过了这一天，指南就不再显示。多半是忘了延期，或者忘了改成停用。",
        source: "docs/guide-format.md：Front matter",
        accepts: ["---\n失效: 2026-11-21\n---"],
        rejects: ["---\n失效: 1️⃣2026-11-20\n---"]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard let until = guide.header.effectiveUntil, until.value < library.today else { return }
        switch guide.header.status?.value {
        case .published, .demonstration: break
        case .draft, .retired, nil: return
        }
        // Days in the wrong order are reported as that.
        if let from = guide.header.effectiveFrom, from.value > until.value { return }
        findings.report(.past(until.value), at: until.range)
    }
}

extension Findings.Message {
    fileprivate static func past(_ day: CalendarDay) -> Self {
        Self("这篇指南 \(day) 就失效了，现在不显示", hint: "还有用的，改“失效”的日子；没用的，状态改成 停用")
    }
}
