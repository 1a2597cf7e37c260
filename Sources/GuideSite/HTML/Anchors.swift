import GuideModel

/// The `id`s of the headings of one guide's page that are the editor's own, each used once.
///
/// Recognised sections have fixed ids (`SectionKind.rawValue`), whichever of their headings was written.
struct Anchors: Sendable {
    private var taken = SectionKind.allCases.map(\.rawValue)

    /// The heading's id as Git pages make it: lower case, spaces to dashes, punctuation dropped; nil when it is taken.
    mutating func anchor(of heading: String) -> String? {
        var anchor = ""
        for scalar in heading.unicodeScalars {
            switch scalar {
            case " ": anchor += "-"
            case "-", "_": anchor.unicodeScalars.append(scalar)
            case "\u{4E00}"..."\u{9FFF}": anchor.unicodeScalars.append(scalar)
            default:
                if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                    anchor += scalar.properties.lowercaseMapping
                }
            }
        }
        guard !anchor.isEmpty, !taken.contains(where: { $0.utf8.elementsEqual(anchor.utf8) }) else { return nil }
        taken.append(anchor)
        return anchor
    }
}

/// What a link's `#…` becomes on the page it leads to.
func anchor(ofFragment written: String) -> String {
    SectionKind(heading: written)?.rawValue ?? percentEncoded(written)
}
