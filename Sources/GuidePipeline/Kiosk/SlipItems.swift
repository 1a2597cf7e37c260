import KioskFormat

extension SlipWriter {
    /// A box to tick for each document; last what the person need not bring.
    mutating func addDocuments() {
        layout.add(whole.documents.isEmpty ? "【要带什么】不用带材料。" : "【要带什么】")
        var provided: [KioskGuide.Document] = []
        for document in whole.documents {
            if document.isProvided {
                provided.append(document)
                continue
            }
            layout.add(text("□ ", document), conditions: document.conditions, indent: "   ")
            for alternative in document.alternatives {
                let conditions = document.conditions + alternative.conditions
                layout.add(text("   ○ ", alternative), conditions: conditions, indent: "      ")
            }
        }
        for document in provided {
            layout.add(text("不用带：", document), conditions: document.conditions, indent: "　")
        }
    }

    private func text(_ mark: String, _ document: KioskGuide.Document) -> String {
        var text = mark
        text += when(document.conditions)
        text += document.name
        appendInBrackets(to: &text) { document.forEachPlainMark($0) }
        if detail == .full || detail == .half { append(document.explanation, to: &text) }
        return text
    }

    /// The steps, one after the other; in a bundle under the title of each part.
    mutating func addSteps() {
        guard !whole.steps.isEmpty else { return }
        layout.add("【怎么办】")
        if detail == .checklist {
            for part in source.parts { layout.add("◆ " + part.title, indent: "   ") }
            layout.add("怎么一步步办，请看屏幕，或者问窗口。")
            return
        }
        var rest = whole.steps[...]
        while let first = rest.first {
            let run = rest.prefix { $0.part == first.part }
            rest = rest.dropFirst(run.count)
            if let title = source.title(ofPart: first.part) { layout.add("◆ " + title, indent: "   ") }
            // A number that is left out would look like a step that was lost.
            let isNumbered = run.allSatisfy(\.conditions.isEmpty)
            for step in run { add(step, mark: isNumbered ? String(step.number) + ". " : "● ", indent: "", under: []) }
        }
    }

    private mutating func add(
        _ step: KioskGuide.Step, mark: String, indent: String, under outer: [KioskCondition]
    ) {
        let conditions = outer.isEmpty ? step.conditions : outer + step.conditions
        let inner = indent + "   "
        var text = indent + mark
        text += when(step.conditions)
        text += step.name
        if detail != .outline { appendInBrackets(to: &text) { step.forEachPlainMark($0) } }
        if detail == .full { append(step.explanation, to: &text) }
        layout.add(text, conditions: conditions, indent: inner)
        guard detail != .outline else { return }
        for way in step.alternatives { add(way, mark: "○ ", indent: inner, under: conditions) }
        for part in step.subSteps { add(part, mark: "· ", indent: inner, under: conditions) }
    }

    private func appendInBrackets(to text: inout String, _ marks: ((String) -> Void) -> Void) {
        var isFirst = true
        marks { mark in
            text += isFirst ? "（" : "，"
            text += mark
            isFirst = false
        }
        if !isFirst { text += "）" }
    }

    private func append(_ explanation: String?, to text: inout String) {
        guard let explanation else { return }
        text += "："
        text += explanation
    }
}
