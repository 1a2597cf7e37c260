import Foundation
import GuideModel
import GuideRules
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

/// Holds the word list in the code to the table that people edit.
struct LexiconTests {
    private static let rows: [[String]] = {
        let url = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Tools/lexicon.tsv").standardizedFileURL
        let table = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
        return table.split(separator: "\n").dropFirst().map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }()

    @Test func theCodeHasTheTableRowByRow() {
        let own = Lexicon.pairs.map {
            [$0.official, $0.plain, $0.isAlwaysSafe ? "总能换" : "看情况", $0.never.joined(separator: "、"), $0.note]
        }
        #expect(own == Self.rows, "run python3 Tools/make-lexicon.py")
        #expect(own.count > 200)
    }

    @Test func noWordStandsTwiceAndEveryExceptionHoldsItsWord() {
        #expect(Set(Lexicon.pairs.map(\.official)).count == Lexicon.pairs.count)
        for pair in Lexicon.pairs {
            for phrase in pair.never { #expect(phrase.contains(pair.official) && phrase != pair.official, "\(phrase)") }
            // What a fix writes is read again by nobody but people.
            if pair.isAlwaysSafe { #expect(!pair.plain.contains { "（），、".contains($0) }, "\(pair.official)") }
        }
    }

    /// Words of other words, found by looking at a great many sentences of laws.
    @Test(arguments: [
        "实施行政许可", "补办结婚登记", "代办结算", "更换发动机", "可以及时告诉您", "考核验收", "标准予以公布", "病原携带者", "受委托人民法院", "人均可支配收入",
        "地方可以定", "例如需要帮忙", "的确需要", "今年满七岁", "存量房贷", "快递交给门卫", "做出示范", "历届满分", "学期满了", "时尚未必贵", "难以及时赶到", "借鉴于人",
        "依法定程序", "参保地区", "就医地点", "平均分", "支持", "凭证", "若干", "必须", "涉及", "退还是不退", "以下列车停运", "收录入选", "没有正当理由不得了",
    ])
    func neverReportsAWordInsideAnother(_ text: String) async {
        let tree = await check(Example("## 常见问题\n\n### 还有什么要知道\n\n\(text)。\n"))
        #expect(tree.places(of: "plain-words") == [], "\(tree.summary)")
    }

    /// A fix leaves nothing that the rules would mend again.
    @Test func whatIsWrittenInsteadIsPlain() async {
        for pair in Lexicon.pairs where pair.isAlwaysSafe {
            let tree = await check(Example("## 常见问题\n\n### 还有什么要知道\n\n\(pair.plain)。\n"))
            #expect(tree.places(of: "plain-words") == [], "\(pair.official): \(tree.summary)")
        }
    }
}
