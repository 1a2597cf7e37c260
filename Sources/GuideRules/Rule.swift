package import GuideModel

/// A rule of one of the five kinds, as the catalogue lists it.
package enum Rule: Sendable {
    case guide(any GuideRule)
    case path(any PathRule)
    case overview(any OverviewRule)
    case library(any LibraryRule)
    case prose(any ProseRule)

    package var about: RuleDescription {
        switch self {
        case .guide(let rule): type(of: rule).about
        case .path(let rule): type(of: rule).about
        case .overview(let rule): type(of: rule).about
        case .library(let rule): type(of: rule).about
        case .prose(let rule): type(of: rule).about
        }
    }
}

/// A rule that looks at one guide as it was written.
package protocol GuideRule: Sendable {
    static var about: RuleDescription { get }
    func check(_ guide: Guide, in library: Library, _ findings: inout Findings)
}

/// A rule that looks at a guide as one person meets it; it runs once for every situation path.
///
/// It sees bundles merged. What it reports on some paths only is shown with the
/// answers that lead there; it need not speak of paths itself.
package protocol PathRule: Sendable {
    static var about: RuleDescription { get }
    func check(_ path: PathView, in library: Library, _ findings: inout Findings)
}

/// A rule that looks at all situation paths of a guide together.
package protocol OverviewRule: Sendable {
    static var about: RuleDescription { get }
    func check(_ derived: DerivedGuide, of guide: Guide, in library: Library, _ findings: inout Findings)
}

/// A rule that looks at registries, or compares guides with each other.
package protocol LibraryRule: Sendable {
    static var about: RuleDescription { get }
    func check(_ library: Library, _ findings: inout Findings)
}

/// A rule that looks at the words of a guide, which are cut into sentences once for all such rules.
package protocol ProseRule: Sendable {
    static var about: RuleDescription { get }
    func check(_ prose: ReadableProse, _ findings: inout Findings)
}

/// What one rule has found so far.
package struct Findings {
    package private(set) var all: [Diagnostic] = []
    private let rule: RuleID
    private let severity: Diagnostic.Severity

    init(of about: RuleDescription) { self.init(rule: about.id, severity: about.severity) }

    init(rule: RuleID, severity: Diagnostic.Severity) {
        self.rule = rule
        self.severity = severity
    }

    /// Adds a finding of this rule at a place, with notes at the other places that explain it.
    package mutating func report(
        _ message: Message,
        at range: SourceRange,
        notes: [Diagnostic.Note] = [],
        fix: Diagnostic.Fix? = nil
    ) {
        all.append(
            Diagnostic(
                rule: rule,
                severity: severity,
                message: message.text,
                range: range,
                notes: notes,
                hint: message.hint,
                fix: fix
            )
        )
    }

    /// A rule's wording, which each rule keeps in an extension of its own.
    package struct Message {
        let text: String
        let hint: String?

        /// - Parameters:
        ///   - text: one Chinese sentence without a full stop.
        ///   - hint: what to write instead.
        init(_ text: String, hint: String? = nil) {
            self.text = text
            self.hint = hint
        }
    }
}
