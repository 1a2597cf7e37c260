package import GuideModel

extension ReadableProse {
    /// Reads a guide once for all rules of the group; of a bundle, what it says itself.
    package init(_ guide: Guide, in library: Library, _ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        units.reserveCapacity(2048)
        bytes.reserveCapacity(2048)
        collect(guide)
        isClosed = [Bool](repeating: false, count: units.count)
        for run in runs { closeQuotes(in: run.units) }
        closeTitles(of: library)
        closeNames(ownNames(of: guide, in: library))
        for index in runs.indices { cut(index) }
        findWords()
    }

    private mutating func collect(_ guide: Guide) {
        add(guide.shortAnswer, .shortAnswer)
        for change in guide.header.changes { add(change.text, .other) }
        for question in guide.questions where question.partTitle == nil {
            add(question.name, .question)
            for option in question.options { add(option, .option) }
        }
        if !guide.isBundle {
            for document in guide.documents { add(document) }
            for step in guide.steps { add(step, isByOffice: false) }
        }
        for section in guide.sections { add(section) }
        for question in guide.frequentQuestions {
            add(question.question, .frequentQuestion)
            add(question.answer, .answer)
        }
    }

    /// Adds a section; items of the known shapes are read from their values instead.
    private mutating func add(_ section: Section) {
        switch section.kind {
        case .oneWindow, .situations, .questions: return
        case .documents, .steps: for block in section.blocks { if case .paragraph = block { add([block], .other) } }
        case .eligibility: add(section.blocks, .eligibility)
        case .commitment, .remedy: add(section.blocks, .other)
        case nil:
            add(section.heading, .heading)
            add(section.blocks, .other)
        }
    }

    private mutating func add(_ document: DocumentItem) {
        add(document.explanation, .documentNote)
        add(document.details, .documentNote)
        for alternative in document.alternatives { add(alternative) }
    }

    private mutating func add(_ step: Step, isByOffice: Bool) {
        let isByOffice = isByOffice || step.place?.value == .backOffice
        add(step.name, .stepName, isByOffice: isByOffice)
        add(step.explanation, .stepNote, isByOffice: isByOffice)
        add(step.details, .stepNote, isByOffice: isByOffice)
        for way in step.alternatives { add(way, isByOffice: isByOffice) }
        for substep in step.substeps { add(substep, isByOffice: isByOffice) }
    }

    private mutating func add(_ text: Located<String>, _ kind: Kind, isByOffice: Bool = false) {
        let start = units.count
        append(text, isLinked: false)
        end(from: start, kind, isByOffice)
    }

    private mutating func add(_ blocks: [Block], _ kind: Kind, isByOffice: Bool = false) {
        for block in blocks {
            switch block {
            case .paragraph(let inlines, _): add(inlines, kind, isByOffice: isByOffice)
            case .heading(_, let inlines, _): add(inlines, .heading)
            case .list(_, _, let items, _): for item in items { add(item, kind, isByOffice: isByOffice) }
            case .quote(let inner, _): add(inner, kind, isByOffice: isByOffice)
            case .code, .rule: break
            }
        }
    }

    private mutating func add(_ inlines: [Inline], _ kind: Kind, isByOffice: Bool = false) {
        let start = units.count
        append(inlines, isLinked: false)
        end(from: start, kind, isByOffice)
    }

    private mutating func end(from start: Int, _ kind: Kind, _ isByOffice: Bool) {
        guard units.count > start else { return }
        runs.append(Run(kind: kind, units: start..<units.count, isByOffice: isByOffice))
        mark(.lineFeed)
    }

    private mutating func append(_ inlines: [Inline], isLinked: Bool) {
        for inline in inlines {
            switch inline {
            case .text(let text): append(text, isLinked: isLinked)
            case .strong(let inner), .emphasis(let inner): append(inner, isLinked: isLinked)
            case .link(let link, let inner):
                let start = units.count
                append(inner, isLinked: true)
                links.append((start..<units.count, link.destination.value))
            // Something stands there, but nothing that is read as prose.
            case .code, .image: if !pieces.isEmpty { mark(.placeholder) }
            case .softBreak: if let last = units.last, last > 0x20, last < 0x80 { mark(0x20) }
            case .hardBreak: if units.last != .lineFeed, !units.isEmpty { mark(.lineFeed) }
            }
        }
    }

    /// Adds a unit that stands nowhere in the file.
    private mutating func mark(_ unit: UInt16) {
        units.append(unit)
        bytes.append((bytes.last ?? 0) &+ UInt32(truncatingIfNeeded: units.dropLast().last?.bytesInUTF8 ?? 0))
    }

    private mutating func append(_ text: Located<String>, isLinked: Bool) {
        let bytes = text.value.utf8.span
        guard bytes.count > 0 else { return }
        let isEven = text.range.end - text.range.start == bytes.count
        pieces.append(Piece(start: units.count, range: text.range, isEven: isEven, isLinked: isLinked))
        let start = UInt32(truncatingIfNeeded: text.range.start)
        var index = 0
        while index < bytes.count {
            let lead = bytes[index]
            self.bytes.append(start &+ UInt32(truncatingIfNeeded: index))
            if lead < 0x80 {
                units.append(UInt16(lead))
                index += 1
            } else if lead < 0xE0 {
                units.append(UInt16(lead & 0x1F) << 6 | UInt16(bytes[index + 1] & 0x3F))
                index += 2
            } else if lead < 0xF0 {
                units.append(
                    UInt16(lead & 0x0F) << 12 | UInt16(bytes[index + 1] & 0x3F) << 6 | UInt16(bytes[index + 2] & 0x3F)
                )
                index += 3
            } else {
                let scalar =
                    UInt32(lead & 0x07) << 18 | UInt32(bytes[index + 1] & 0x3F) << 12
                    | UInt32(bytes[index + 2] & 0x3F) << 6 | UInt32(bytes[index + 3] & 0x3F)
                units.append(0xD800 | UInt16(truncatingIfNeeded: (scalar - 0x10000) >> 10))
                units.append(0xDC00 | UInt16(truncatingIfNeeded: scalar & 0x3FF))
                self.bytes.append(start &+ UInt32(truncatingIfNeeded: index + 2))
                index += 4
            }
        }
    }
}

extension UInt16 {
    static let lineFeed: UInt16 = 0x0A
    /// What stands for code and pictures.
    static let placeholder: UInt16 = 0xFFFC
}
