import GuideModel
import GuideSearch

/// What search knows of each guide: every text of the guide that its page shows.
func searchEntries(_ guides: [Guide], in library: Library) -> [SearchEntry] {
    guides.map { guide in
        var middle = TextCollector()
        for document in guide.documents { middle.add(document) }
        for step in guide.steps { middle.add(step) }
        var rest = TextCollector()
        rest.add(guide.header)
        for question in guide.questions {
            rest.add(question.name.value)
            for option in question.options { rest.add(option.value) }
        }
        for fact in guide.facts.written { rest.add(fact.text.value) }
        for section in guide.sections where section.kind.map(\.isFreeText) ?? true {
            rest.add(section.heading.value)
            rest.add(section.blocks)
        }
        return SearchEntry(
            id: guide.id,
            path: "guides/\(guide.id)/",
            domain: guide.domain,
            domainName: library.domainIndex[guide.domain].map { library.registries.domains[$0].name.value } ?? guide.domain,
            title: guide.header.title?.value ?? guide.id,
            shortTitle: guide.header.shortTitle?.value,
            aliases: guide.header.aliases.map(\.value),
            readings: guide.header.readings.map { SearchEntry.Reading(word: $0.word.value, pinyin: $0.pinyin.value) },
            shortAnswer: guide.shortAnswer.plainText,
            middle: middle.texts,
            rest: rest.texts
        )
    }
}

/// Gathers plain texts, field by field, so that no run joins two of them.
private struct TextCollector {
    private(set) var texts: [String] = []

    mutating func add(_ text: String) {
        if !text.isEmpty { texts.append(text) }
    }

    mutating func add(_ text: String?) {
        if let text { add(text) }
    }

    mutating func add(_ blocks: [Block]) {
        for block in blocks {
            if case .code(let text, _) = block { add(text) }
            block.forEachInlines { add($0.plainText) }
        }
    }

    mutating func add(_ document: DocumentItem) {
        add(document.name.value)
        add(document.explanation.plainText)
        add(document.details)
        for alternative in document.alternatives { add(alternative) }
    }

    mutating func add(_ step: Step) {
        add(step.name.value)
        add(step.explanation.plainText)
        add(step.details)
        for alternative in step.alternatives { add(alternative) }
        for substep in step.substeps { add(substep) }
    }

    mutating func add(_ header: Header) {
        add(header.officialName?.value)
        add(header.department?.value)
        add(header.code?.value)
        for basis in header.legalBases { add("《\(basis.value.law)》\(basis.value.article ?? "")") }
    }
}

extension SectionKind {
    /// Whether the section's text is kept as blocks, rather than as documents, steps, situations or facts.
    fileprivate var isFreeText: Bool {
        switch self {
        case .situations, .documents, .steps, .oneWindow: false
        case .eligibility, .commitment, .questions, .remedy: true
        }
    }
}
