import GuideModel
import KioskFormat

/// One guide on its way into the feed; every part of its file is made in a file of its own beside this one.
final class KioskSource: Sendable {
    let guide: Guide
    let derived: DerivedGuide

    /// The promises that were found kept.
    let claims: [Claim]
    let library: Library

    /// Ids of the guides in the feed: nothing in it refers to others.
    private let shown: Set<String>

    /// In a bundle, its parts that are in the feed.
    let parts: [Part]

    /// A guide of a bundle, as it is outside it.
    struct Part: Sendable {
        var guide: Guide

        /// How the bundle's questions and steps name the part.
        var title: String { guide.header.title?.value ?? guide.name }
    }

    init(_ guide: Guide, derived: DerivedGuide, claims: [Claim], library: Library, shown: Set<String>) {
        self.guide = guide
        self.derived = derived
        self.claims = claims
        self.library = library
        self.shown = shown
        parts = (guide.header.parts ?? []).compactMap { id in
            shown.contains(id.value) ? library.guide(id.value).map(Part.init) : nil
        }
    }

    /// The id of the part with that title.
    func part(_ title: String?) -> String? {
        guard let title else { return nil }
        return parts.first { $0.title == title }?.guide.id
    }

    func title(ofPart id: String?) -> String? {
        guard let id else { return nil }
        return parts.first { $0.guide.id == id }?.title
    }

    /// The id, where it is another guide of the feed.
    func other(_ id: String?) -> String? {
        guard let id, id != guide.id, shown.contains(id) else { return nil }
        return id
    }

    var kioskGuide: KioskGuide {
        var whole = KioskGuide(
            header: header,
            shortAnswer: shortAnswer,
            situations: situations,
            documents: documents,
            steps: steps,
            facts: facts,
            questions: questions,
            sections: sections,
            legalBasis: guide.header.legalBases.map {
                KioskGuide.LegalBasis(law: "《\($0.value.law)》", article: $0.value.article)
            },
            relatedGuides: relatedGuides,
            slip: [],
            speech: []
        )
        let words = ConditionWords(whole.situations)
        whole.slip = SlipWriter.slip(of: whole, from: self, words)
        whole.speech = SpeechWriter.speech(of: whole, from: self, words)
        return whole
    }

    /// The guides this one links to, each once, in the order of the links.
    private var relatedGuides: [String] {
        var related: [String] = []
        for link in guide.links where !link.isImage {
            guard let id = other(guideName(link.destination.value)), !related.contains(id) else { continue }
            related.append(id)
        }
        return related
    }

    /// `../huji-chuxing/hukou.md#要带什么` names `hukou`; a former id leads to the guide's present one.
    private func guideName(_ destination: String) -> String? {
        guard !destination.utf8.contains(UInt8(ascii: ":")) else { return nil }
        let path = destination.prefix { $0 != "#" }
        guard path.hasSuffix(".md"), let last = path.split(separator: "/").last else { return nil }
        let name = String(last.dropLast(3))
        return library.guideIndex[name] == nil ? library.formerIDs[name] : name
    }
}
