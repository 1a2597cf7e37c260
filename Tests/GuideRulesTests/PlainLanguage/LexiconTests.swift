import Foundation
import GuideModel
import GuideRules
import GuideTestSupport
import Testing

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
        "依法定程序", "参保地区", "就医地点", "平均分", "支持", "凭证", "若干", "必须", "涉及", "退还是不退", "以下列车停运", "收录入选", "这可由不得您",
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
