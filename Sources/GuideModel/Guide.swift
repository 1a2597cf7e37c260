/// What one person must do to get one thing done.
///
/// Fields are nil or empty where the file does not say; the rules report what
/// is missing, the reader only what it cannot read.
package struct Guide: Sendable {
    package var file: FileID

    /// The file's path from the root: `guides/<domain>/<id>.md`.
    package var path: String

    /// The folder the guide lies in.
    package var domain: String

    /// The file's name without `.md`: the guide's id even where the header's is wrong.
    package var name: String

    package var header: Header

    /// The text before the first heading.
    package var shortAnswer: [Block] = []

    /// Every level-2 section in the order written.
    package var sections: [Section] = []

    package var questions: [Question] = []
    package var documents: [DocumentItem] = []

    /// Whether the guide says that no documents are needed (不用带材料).
    package var saysNoDocuments = false
    package var steps: [Step] = []
    package var facts = Facts()
    package var frequentQuestions: [FrequentQuestion] = []
    package var allowances: [Allowance] = []

    /// Every link and picture of the body, in the order written.
    package var links: [Link] = []

    /// The anchors that other guides may link to (`#…` without the sign).
    package var anchors: [String] = []

    /// The end of the file, where something missing would be added.
    package var end: SourceRange

    package init(file: FileID, path: String, domain: String, name: String, header: Header, end: SourceRange) {
        self.file = file
        self.path = path
        self.domain = domain
        self.name = name
        self.header = header
        self.end = end
    }

    /// The id that pages and kiosks key on.
    package var id: String { header.id?.value ?? name }

    package var isBundle: Bool { header.parts != nil }
    package var isDraft: Bool { header.status?.value == .draft }

    package func claims(_ claim: Claim) -> Located<Claim>? { header.claims.first { $0.value == claim } }

    package func section(_ kind: SectionKind) -> Section? { sections.first { $0.kind == kind } }

    /// Whether the guide is shown on that day: neither draft nor retired, and in its period.
    package func isShown(on day: CalendarDay) -> Bool {
        switch header.status?.value {
        case .demonstration, .published: break
        case .draft, .retired, nil: return false
        }
        if let from = header.effectiveFrom?.value, day < from { return false }
        if let until = header.effectiveUntil?.value, day > until { return false }
        return true
    }

    /// Calls the closure with every step, nested ones included, outermost first.
    package func forEachStep(_ body: (Step) -> Void) {
        for step in steps { step.forEach(body) }
    }

    /// Calls the closure with every document, groups and their alternatives included.
    package func forEachDocument(_ body: (DocumentItem) -> Void) {
        for document in documents {
            body(document)
            for alternative in document.alternatives { body(alternative) }
        }
    }
}
