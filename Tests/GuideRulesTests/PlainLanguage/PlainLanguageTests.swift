import Foundation
import GuideTestSupport
import Testing

/// Holds the plain-language rules to sentences that a person has labelled, and the page to what comes out.
struct PlainLanguageTests {
    private static let page = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../docs/plain-language.md").standardizedFileURL
    private static let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1"

    /// A run of all sentences: figures by rule, and every sentence that came out otherwise than labelled.
    private struct Outcome {
        var tuned: [String: Score] = [:]
        var heldOut: [String: Score] = [:]
        var mistakes: [String] = []
        var unread: [Int] = []
    }

    private static let outcome = Task {
        var outcome = Outcome()
        for sentence in LabelledSentence.all {
            guard let found = await sentence.found() else {
                outcome.unread.append(sentence.line)
                continue
            }
            for rule in LabelledSentence.rules {
                let (isExpected, isFound) = (sentence.expected.contains(rule), found.contains(rule))
                if sentence.isHeldOut {
                    outcome.heldOut[rule, default: Score()].count(expected: isExpected, found: isFound)
                } else {
                    outcome.tuned[rule, default: Score()].count(expected: isExpected, found: isFound)
                }
            }
            // What is held out stays unseen, so that nobody bends a rule to it.
            if found != sentence.expected, !sentence.isHeldOut {
                let over = found.subtracting(sentence.expected).sorted()
                let under = sentence.expected.subtracting(found).sorted()
                outcome.mistakes.append("\(sentence.line) too much \(over) missed \(under): \(sentence.text)")
            }
        }
        return outcome
    }

    @Test func everySentenceIsReadWhereItsPlaceSays() async {
        #expect(await Self.outcome.value.unread == [])
        #expect(LabelledSentence.all.count >= 300)
        for sentence in LabelledSentence.all {
            #expect(sentence.expected.isSubset(of: LabelledSentence.rules), "line \(sentence.line)")
        }
    }

    @Test func theRulesAreRightOftenEnough() async {
        let outcome = await Self.outcome.value
        for (part, scores) in [("tuned", outcome.tuned), ("held out", outcome.heldOut)] {
            let sum = scores.values.reduce(Score(), +)
            #expect(sum.precision >= 0.95, "\(part): \(outcome.mistakes.joined(separator: "\n"))")
            #expect(sum.recall >= 0.85, "\(part): \(outcome.mistakes.joined(separator: "\n"))")
        }
    }

    @Test func thePageShowsTheFigures() async throws {
        let outcome = await Self.outcome.value
        let text = try String(contentsOf: Self.page, encoding: .utf8)
        let marks = ("<!-- 数字由测试写 -->\n", "<!-- 数字到此 -->")
        let start = try #require(text.range(of: marks.0))
        let end = try #require(text.range(of: marks.1))
        let table = Self.table(outcome)
        if Self.isRecording {
            let page = text[..<start.upperBound] + table + text[end.lowerBound...]
            try String(page).write(to: Self.page, atomically: true, encoding: .utf8)
            print(outcome.mistakes.joined(separator: "\n"))
        } else {
            #expect(
                text[start.upperBound..<end.lowerBound] == table,
                "run RECORD_GOLDENS=1 swift test --filter PlainLanguageTests and look at the difference"
            )
        }
    }

    private static func table(_ outcome: Outcome) -> String {
        let all = LabelledSentence.all
        let heldOut = all.filter(\.isHeldOut).count
        var lines = [
            "", "一共 \(all.count) 句，\(all.filter(\.expected.isEmpty).count) 句什么都不该报。留出的有 \(heldOut) 句。", "",
            "| 规则 | 报对 | 报错 | 漏报 | 精确率 | 召回率 |", "|---|---|---|---|---|---|",
        ]
        for rule in LabelledSentence.rules.sorted() {
            let score = (outcome.tuned[rule] ?? Score()) + (outcome.heldOut[rule] ?? Score())
            lines.append("| \(rule) | \(score.row) |")
        }
        let tuned = outcome.tuned.values.reduce(Score(), +)
        let kept = outcome.heldOut.values.reduce(Score(), +)
        lines.append("| **调规则用的** | \(tuned.row) |")
        lines.append("| **留出的** | \(kept.row) |")
        lines.append("| **合计** | \((tuned + kept).row) |")
        return lines.joined(separator: "\n") + "\n\n"
    }
}
