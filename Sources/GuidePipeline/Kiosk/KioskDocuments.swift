import GuideModel
import KioskFormat

extension KioskSource {
    /// What to bring, in the guide's order; in a bundle with the parts that ask for it.
    var documents: [KioskGuide.Document] {
        // Merging has put together what has one registered name.
        let asked = parts.map { part in (id: part.guide.id, names: Set(documents(of: part).map(registeredNames))) }
        return guide.documents.map { document in
            guard !asked.isEmpty else { return kioskDocument(document) }
            let names = registeredNames(document)
            return kioskDocument(document, parts: asked.filter { $0.names.contains(names) }.map(\.id))
        }
    }

    /// The documents of a part that come into the bundle.
    private func documents(of part: Part) -> [DocumentItem] {
        guard let questions = PartQuestions(of: part.guide, in: guide) else { return part.guide.documents }
        return part.guide.documents.compactMap { questions.apply(to: $0) }
    }

    private func kioskDocument(_ document: DocumentItem, parts: [String] = []) -> KioskGuide.Document {
        // A group's name is not a document of the registry.
        let type = document.isChoice ? nil : library.documentType(document.name.value)
        return KioskGuide.Document(
            name: document.name.value,
            details: document.points,
            explanation: moreText(document.explanation, document.details) ?? type?.explanation?.value,
            forms: document.forms.flatMap { KioskGuide.Document.Form.forms($0.value) },
            source: document.sources.first.map { KioskGuide.Document.Source($0.value) },
            strictness: document.kioskStrictness,
            deferral: document.deferral.map { KioskDuration($0) },
            acceptsElectronicLicence: document.has(.electronicLicence),
            guide: other(type?.guide?.value),
            alternatives: document.alternatives.map { kioskDocument($0) },
            conditions: conditions(document.condition),
            parts: parts
        )
    }

    /// A document's name, or a group's alternatives.
    private func registeredNames(_ document: DocumentItem) -> [String] {
        document.leaves.map { library.canonicalDocumentName($0.name.value) }
    }
}

/// The explanation after the colon, then the item's further blocks, a line each.
func moreText(_ explanation: [Inline], _ details: [Block]) -> String? {
    let text = explanation.plainText
    if details.isEmpty { return text.isEmpty ? nil : text }
    let lines = [text, details.plainText].filter { !$0.isEmpty }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
}

extension KioskGuide.Document.Form {
    fileprivate static func forms(_ form: DocumentItem.Form) -> [Self] {
        switch form {
        case .original(let count): [Self(.original, count: sane(count))]
        case .copy(let count): [Self(.copy, count: sane(count))]
        case .originalAndCopy(let count): [Self(.original, count: sane(count)), Self(.copy, count: sane(count))]
        case .electronic: [Self(.electronic)]
        case .shown: [Self(.originalShown)]
        }
    }

    /// The schema knows counts up to 1000; the words keep any other.
    private static func sane(_ count: Int?) -> Int? { count.flatMap { $0 <= 1_000 ? $0 : nil } }
}

extension KioskGuide.Document.Source {
    fileprivate init(_ source: DocumentItem.Source) {
        switch source {
        case .ownPreparation: self = .own
        case .givenAtWindow: self = .handedOut
        case .filledInThere: self = .filledInOnSite
        case .takenThere: self = .photographedOnSite
        case .checkedByOffice: self = .lookedUpByOffice
        }
    }
}

extension DocumentItem {
    /// The wording that lets the person off most; what the office looks up need not be brought.
    fileprivate var kioskStrictness: KioskGuide.Document.Strictness {
        if has(.waived) { return .exempt }
        if has(.ifAvailable) { return .ifAvailable }
        if has(.replacedByPromise) { return .declarationAccepted }
        if isDeferrable { return .deferrable }
        return sources.contains { $0.value == .checkedByOffice } && !has(.required) ? .exempt : .required
    }

    private var isDeferrable: Bool {
        strictness.contains { if case .later = $0.value { true } else { false } }
    }

    /// How long it may be handed in later, where that is what the strictness says.
    fileprivate var deferral: Duration? {
        guard kioskStrictness == .deferrable else { return nil }
        for item in strictness { if case .later(let time) = item.value { return time } }
        return nil
    }

    /// 要点 in the order written: `原件 1 份，可用电子证照`.
    var points: String? {
        var points = forms.map { ($0.range.start, $0.value.written) }
        points += sources.map { ($0.range.start, $0.value.rawValue) }
        points += strictness.map { ($0.range.start, $0.value.written) }
        if let choiceMark { points.append((choiceMark.start, "任选一样")) }
        return inOrder(points)
    }
}

/// Joins 要点 by their places, or nil when there is none.
func inOrder(_ points: [(start: Int, text: String)]) -> String? {
    guard let first = points.first else { return nil }
    if points.count == 1 { return first.text }
    return points.sorted { $0.start < $1.start }.map(\.text).joined(separator: "，")
}

extension DocumentItem.Form {
    /// As the format writes it.
    var written: String {
        switch self {
        case .original(let count): "原件" + copies(count)
        case .copy(let count): "复印件" + copies(count)
        case .originalAndCopy(let count): "原件和复印件" + copies(count)
        case .electronic: "电子件"
        case .shown: "原件看一眼"
        }
    }

    private func copies(_ count: Int?) -> String { count.map { " \($0) 份" } ?? "" }
}

extension DocumentItem.Strictness {
    /// As the format writes it.
    fileprivate var written: String {
        switch self {
        case .required: "必带"
        case .ifAvailable: "有就带"
        case .later(let time): "可后补" + (time.map { " " + $0.chinese } ?? "")
        case .replacedByPromise: "可承诺代替"
        case .waived: "免带"
        case .electronicLicence: "可用电子证照"
        }
    }
}
