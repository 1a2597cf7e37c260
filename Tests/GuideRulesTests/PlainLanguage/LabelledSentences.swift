import Foundation
import GuideModel
import GuideTestSupport

/// A sentence that a person has labelled with the rules that should speak about it.
struct LabelledSentence {
    /// Its line in `sentences.tsv`.
    let line: Int

    /// Whether the rules were never changed for its sake.
    let isHeldOut: Bool
    let place: String
    let text: String
    let expected: Set<String>

    static let all: [LabelledSentence] = {
        let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "sentences.tsv")
        let table = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
        return table.split(separator: "\n").enumerated().dropFirst().compactMap { index, row in
            let fields = row.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count == 4 else { return nil }
            let rules = fields[3] == "—" ? [] : fields[3].split(separator: " ").map(String.init)
            return LabelledSentence(
                line: index + 1,
                isHeldOut: fields[0] == "留",
                place: String(fields[1]),
                text: String(fields[2]),
                expected: Set(rules)
            )
        }
    }()

    /// A guide that says the sentence where it belongs.
    private var example: Example? {
        switch place {
        case "答": Example("## 常见问题\n\n### 还有什么要知道\n\n\(text)\n")
        case "问": Example("## 常见问题\n\n### \(text)\n\n不能。本人得来。\n")
        case "谁": Example("## 谁能办\n\n- \(text)\n")
        case "料": Example("## 要带什么\n\n- **居民户口簿**（原件看一眼，可用电子证照）：\(text)\n")
        case "步": Example("## 怎么办\n\n1. **到窗口申请**（到窗口，10 分钟）：\(text)\n")
        case "步名": Example("## 怎么办\n\n1. **\(text)**（到窗口，10 分钟）：按指纹。\n")
        case "情":
            Example(
                """
                ## 您是哪种情况

                - **\(text)**：在 / 不在

                ## 要带什么

                - **居民户口簿**（原件看一眼，可用电子证照）：核对完就还给您。〔不在〕
                """
            )
        case "短": Example(text + "\n")
        default: nil
        }
    }

    /// The rules that do speak about it, of those that the table labels.
    func found() async -> Set<String>? {
        guard let example else { return nil }
        let tree = await check(example)
        return Set(tree.diagnostics.map(\.rule.rawValue)).intersection(Self.rules)
    }

    /// The rules that labels name: the group's, and those of other groups that look at words too.
    static let rules: Set<String> = {
        let others = ["catch-all", "relative-date", "jargon-question"]
        return Set(wholeCatalogue.filter { $0.group == .plain }.map(\.id.rawValue) + others)
    }()
}
