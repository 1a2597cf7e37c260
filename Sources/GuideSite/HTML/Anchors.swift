import GuideModel

/// The `id`s of the headings of one guide's page that are the editor's own, each used once.
///
/// Recognised sections have fixed ids (`SectionKind.rawValue`), whichever of their headings was written.
struct Anchors: Sendable {
    private var taken = SectionKind.allCases.map(\.rawValue)

    /// The heading's id as Git pages make it: lower case, spaces to dashes, punctuation dropped; nil when it is taken.
    mutating func anchor(of heading: String) -> String? {
        let anchor = headingAnchor(heading)
        guard !anchor.isEmpty, !taken.contains(where: { $0.utf8.elementsEqual(anchor.utf8) }) else { return nil }
        taken.append(anchor)
        return anchor
    }
}

/// What a link's `#…` becomes on the page it leads to.
func anchor(ofFragment written: String) -> String {
    SectionKind(heading: written)?.rawValue ?? percentEncoded(written)
}
