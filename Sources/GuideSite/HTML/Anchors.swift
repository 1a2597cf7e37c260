import GuideModel

/// The `id`s of the headings of one guide's page that are the editor's own, each used once.
///
/// Recognised sections have fixed ids (`SectionKind.rawValue`), whichever of their headings was written.
struct Anchors: Sendable {
    private var taken = SectionKind.allCases.map(\.rawValue)

    /// The heading's id as Git pages make it, with `-1`, `-2` … for headings that stand twice; nil for an empty one.
    mutating func anchor(of heading: String) -> String? {
        let first = pageAnchor(headingAnchor(heading))
        guard !first.isEmpty else { return nil }
        var anchor = first
        var number = 0
        while taken.contains(where: { $0.utf8.elementsEqual(anchor.utf8) }) {
            number += 1
            anchor = "\(first)-\(number)"
        }
        taken.append(anchor)
        return anchor
    }
}

/// An anchor as a page's `id`: Latin ones get a prefix, so that a heading named `location` or `__proto__` never stands
/// for something that scripts use.
private func pageAnchor(_ anchor: String) -> String {
    !anchor.isEmpty && anchor.utf8.allSatisfy { $0 < 0x80 } ? "h-" + anchor : anchor
}

/// What a link's `#…` becomes on the page it leads to.
func anchor(ofFragment written: String) -> String {
    SectionKind(heading: written)?.rawValue ?? percentEncoded(pageAnchor(written))
}
