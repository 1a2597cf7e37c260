import KioskFormat

extension SlipWriter {
    /// A box to tick for each document; last what the person need not bring.
    mutating func addDocuments() {
        layout.add(whole.documents.isEmpty ? "【要带什么】不用带材料。" : "【要带什么】")
        for document in whole.documents where !document.isProvided {
            add(document, mark: "□ ", indent: "   ", under: [])
            for alternative in document.alternatives {
                add(alternative, mark: "   ○ ", indent: "      ", under: document.conditions)
            }
        }
        guard detail != .least else { return }
        for document in whole.documents where document.isProvided {
            add(document, mark: "不用带：", indent: "　", under: [])
        }
    }

    private mutating func add(
        _ document: KioskGuide.Document,
        mark: String,
        indent: String,
        under outer: [KioskCondition]
    ) {
        layout.write(mark)
        writeWhen(document.conditions)
        layout.write(document.name)
        writeInBrackets { document.forEachPlainMark($0) }
        if detail == .explained { write(document.explanation) }
        layout.endParagraph(outer.isEmpty ? document.conditions : outer + document.conditions, indent: indent)
    }

    /// The steps, one after the other; in a bundle under the title of each part.
    mutating func addSteps() {
        guard !whole.steps.isEmpty else { return }
        layout.add("【怎么办】")
        if detail == .least {
            for part in source.parts { layout.add("◆ ", part.title, indent: "   ") }
            layout.add("怎么一步步办，请看屏幕，或者问窗口。")
            return
        }
        var rest = whole.steps[...]
        while let first = rest.first {
            let run = rest.prefix { $0.part == first.part }
            rest = rest.dropFirst(run.count)
            if let title = source.title(ofPart: first.part) { layout.add("◆ ", title, indent: "   ") }
            // A number that is left out would look like a step that was lost.
            let isNumbered = run.allSatisfy { $0.conditions.isEmpty }
            for step in run { add(step, mark: isNumbered ? String(step.number) + ". " : "● ", indent: "", under: []) }
        }
    }

    private mutating func add(
        _ step: KioskGuide.Step,
        mark: String,
        indent: String,
        under outer: [KioskCondition]
    ) {
        let conditions = outer.isEmpty ? step.conditions : outer + step.conditions
        let inner = indent + "   "
        layout.write(indent)
        layout.write(mark)
        writeWhen(step.conditions)
        layout.write(step.name)
        if detail != .named { writeInBrackets { step.forEachPlainMark($0) } }
        if detail == .explained { write(step.explanation) }
        layout.endParagraph(conditions, indent: inner)
        guard detail != .named else { return }
        for way in step.alternatives { add(way, mark: "○ ", indent: inner, under: conditions) }
        for part in step.subSteps { add(part, mark: "· ", indent: inner, under: conditions) }
    }

    private mutating func writeInBrackets(_ marks: ((String) -> Void) -> Void) {
        var isFirst = true
        marks { mark in
            layout.write(isFirst ? "（" : "，")
            layout.write(mark)
            isFirst = false
        }
        if !isFirst { layout.write("）") }
    }

    private mutating func write(_ explanation: String?) {
        guard let explanation else { return }
        layout.write("：")
        layout.write(explanation)
    }
}
