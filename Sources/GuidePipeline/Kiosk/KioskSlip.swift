import GuideModel
import KioskFormat

/// How many lines a slip has at most, whatever was answered.
private let longestSlip = 60

/// How much a slip tells of the documents or the steps.
enum SlipDetail {
    /// With what the guide explains at each.
    case explained
    /// Names and marks.
    case marked
    /// Names alone; what steps consist of is left out.
    case named
    /// Documents that one has to bring; of the steps of a bundle the titles of its parts.
    case least
}

/// A guide that is too long for the paper goes down this list.
private let slipDetails: [(documents: SlipDetail, steps: SlipDetail)] = [
    (.explained, .explained), (.explained, .marked), (.marked, .marked), (.marked, .named), (.least, .least),
]

/// Puts one guide on paper: where to go, what to bring, what to do, whom to ask.
struct SlipWriter {
    let source: KioskSource
    let whole: KioskGuide
    let words: ConditionWords
    var detail = SlipDetail.explained
    var layout = SlipLayout()

    static func slip(
        of whole: KioskGuide,
        from source: KioskSource,
        _ words: ConditionWords
    ) -> [KioskGuide.SlipBlock] {
        let writer = SlipWriter(source: source, whole: whole, words: words)
        var slip = writer.written { $0.writeBeginning() }
        let end = writer.written { $0.writeEnd() }
        let room = longestSlip - slip.lineCount - end.lineCount
        var documents: (detail: SlipDetail, layout: SlipLayout)?
        var steps: (detail: SlipDetail, layout: SlipLayout)?
        for level in slipDetails {
            if documents?.detail != level.documents {
                documents = (level.documents, writer.written(level.documents) { $0.addDocuments() })
            }
            if steps?.detail != level.steps {
                steps = (level.steps, writer.written(level.steps) { $0.addSteps() })
            }
            if (documents?.layout.lineCount ?? 0) + (steps?.layout.lineCount ?? 0) <= room { break }
        }
        if let documents { slip.add(documents.layout) }
        if let steps { slip.add(steps.layout) }
        slip.cut(to: longestSlip - end.lineCount, saying: notice)
        slip.add(end)
        slip.cut(to: longestSlip, saying: notice)
        return slip.blocks
    }

    private func written(_ detail: SlipDetail = .explained, _ write: (inout SlipWriter) -> Void) -> SlipLayout {
        var writer = self
        writer.detail = detail
        write(&writer)
        return writer.layout
    }

    private mutating func writeBeginning() {
        layout.add(whole.header.title)
        layout.add(slipRule)
        if whole.header.status == .demonstration { layout.add("这是示范内容。去之前，先打电话问一声。") }
        addPlaces()
    }

    /// What is kept however long the rest is.
    private mutating func writeEnd() {
        layout.add(slipRule)
        addFacts()
        layout.add(slipRule)
        layout.add(source.library.settings.title, "　", whole.header.updated.rawValue, "核对", indent: "　")
    }

    /// Says when something holds, for people who print a slip without answering: `如果急着用：`.
    mutating func writeWhen(_ conditions: [KioskCondition]) {
        guard let when = words[conditions] else { return }
        layout.write(when)
        layout.write("：")
    }
}

/// What stands where lines are left out.
private let notice = "（还有几行印不下，请看屏幕，或者问窗口。）"

/// A line across the paper.
private let slipRule = String(repeating: "-", count: slipLineCells)

extension SlipWriter {
    /// The answers people look up again at home; facts that are absent are not printed.
    private mutating func addFacts() {
        let facts = whole.facts
        add("【要多久】", facts.timeLimit) { limit, _ in limit.promised.text }
        add("【多少钱】", facts.fee) { fee, _ in fee.words }
        add("【跑几趟】", facts.visits) { visits, text in visits.maximum == 0 ? "不用跑" : text }
        add("【办完拿到】", facts.results) { $1 }
        add("【查进度】", facts.progress) { $1 }
        add("【有人帮您】", facts.help) { $1 }
        add("【有问题问】", facts.consultation) { $1 }
        add("【投诉】", facts.complaint) { $1 }
    }

    private mutating func add<Value>(
        _ label: String,
        _ facts: [KioskFact<Value>],
        _ words: (Value, String) -> String
    ) {
        for fact in facts {
            guard let value = fact.statement.value else { continue }
            layout.write(label)
            writeWhen(fact.conditions)
            layout.write(words(value, fact.statement.text))
            layout.endParagraph(fact.conditions, indent: "　")
        }
    }
}

extension KioskGuide.Fee {
    /// The sums without their legal basis: `补办 40 元；临时身份证 10 元`.
    var words: String {
        guard !isFree else { return "不收费" }
        return items.count == 1 ? items[0].text : items.map(\.text).joined(separator: "；")
    }
}
