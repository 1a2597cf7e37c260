/// Something in a guide or a registry that its editor should look at.
///
/// A diagnostic is about content and is never thrown: a run collects all of
/// them. What stops a run (a disk that is full) is a `MachineFault`.
package struct Diagnostic: Hashable, Sendable {
    /// The rule that speaks, as editors write it to silence it.
    package var rule: RuleID

    package var severity: Severity

    /// One Chinese sentence without a full stop.
    package var message: String

    /// Where to look first.
    package var range: SourceRange

    /// Other places that explain this one.
    package var notes: [Note]

    /// What to write instead, in Chinese.
    package var hint: String?

    /// What mends it without anyone having to think, where there is such a thing.
    package var fix: Fix?

    /// The situation path on which it happens: `选“别人代办”时`, or nil when it happens on all.
    package var path: String?

    package init(
        rule: RuleID,
        severity: Severity,
        message: String,
        range: SourceRange,
        notes: [Note] = [],
        hint: String? = nil,
        fix: Fix? = nil,
        path: String? = nil
    ) {
        self.rule = rule
        self.severity = severity
        self.message = message
        self.range = range
        self.notes = notes
        self.hint = hint
        self.fix = fix
        self.path = path
    }
}

extension Diagnostic {
    package enum Severity: String, Hashable, Sendable, Comparable, CaseIterable {
        /// Worth reading; never withholds a guide.
        case advice
        /// Should be mended; the guide is still published.
        case warning
        /// The guide is withheld until it is mended.
        case error

        private var rank: Int {
            switch self {
            case .advice: 0
            case .warning: 1
            case .error: 2
            }
        }

        package static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
    }

    /// A change that keeps the meaning, the block structure and everything but the text it names.
    package struct Fix: Hashable, Sendable {
        /// Ranges of one file with what stands there afterwards, in order, none touching another.
        package var replacements: [Replacement]

        /// Whether the file is to be written as it was read: without byte order mark, with LF line ends, in NFC.
        package var unifiesText = false

        /// The file written as it was read.
        package static var unifiedText: Fix {
            var fix = Fix([])
            fix.unifiesText = true
            return fix
        }

        package struct Replacement: Hashable, Sendable {
            package var range: SourceRange
            package var text: String

            package init(_ range: SourceRange, with text: String) {
                self.range = range
                self.text = text
            }
        }

        package init(_ replacements: [Replacement]) { self.replacements = replacements }

        /// One text in place of another.
        package init(_ range: SourceRange, with text: String) { replacements = [Replacement(range, with: text)] }
    }

    /// A place that explains a finding, with a Chinese sentence.
    package struct Note: Hashable, Sendable {
        package var message: String
        package var range: SourceRange

        package init(_ message: String, at range: SourceRange) {
            self.message = message
            self.range = range
        }
    }
}

extension Diagnostic: Comparable {
    /// By place, then by rule, so that a run always reports in one order.
    package static func < (a: Self, b: Self) -> Bool {
        if a.range != b.range { return a.range < b.range }
        if a.rule != b.rule { return a.rule.rawValue < b.rule.rawValue }
        return a.message < b.message
    }
}
