import GuideModel

/// The short answer promises a result on the spot only where some path has one.
struct OnTheSpotWords: OverviewRule {
    static let about = RuleDescription(
        id: "on-the-spot-words",
        group: .time,
        severity: .warning,
        demand: "短回答写了“当场拿证”“立等可取”的，时限真有当场办结。",
        why: "很多人只看第一句。第一句说当场能拿，他就不会再往下看要等几天。",
        source: "rules.tsv TIME-008",
        accepts: ["带上户口簿，到公安综合窗口，当场拿证。"],
        rejects: [
            """
            带上户口簿，到公安综合窗口，1️⃣当场拿证。

            ## 一窗办理

            - 时限：3 个工作日
            """
        ]
    )

    private static let words: WordSet = [
        "立等可取", "当场拿证", "当场领证", "当场出证", "当场发证", "当场办结", "当场办好", "当场办完", "当场就能拿", "当场就能办", "当场拿到", "当场能拿",
    ]

    func check(_ derived: DerivedGuide, of guide: Guide, in library: Library, _ findings: inout Findings) {
        // Where some path has no limit that can be read, that one may well be 当场办结.
        guard derived.views.allSatisfy({ $0.limit.map { !$0.value.promised.value.isOnTheSpot } ?? false }) else {
            return
        }
        let limits = guide.facts.limits
        guide.forEachShortAnswerText { text in
            guard let found = Self.words.first(in: text.value) else { return }
            let prose = Prose(text)
            let start = prose.index(ofByte: found.bytes.lowerBound)
            if prose.isQuoted(start) || negations.isIn(prose.text(prose.clause(around: start))) { return }
            let notes = limits.prefix(1).map { Diagnostic.Note("时限写的是“\($0.text.value)”", at: $0.text.range) }
            findings.report(
                .notOnTheSpot(found.word),
                at: prose.range(start..<start + found.word.count),
                notes: Array(notes)
            )
        }
    }
}

extension Findings.Message {
    fileprivate static func notOnTheSpot(_ words: String) -> Self {
        Self("短回答说“\(words)”，时限却没有当场办结", hint: "照时限写，比如“3 个工作日拿证”")
    }
}
