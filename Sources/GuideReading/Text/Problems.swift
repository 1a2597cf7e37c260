package import GuideModel

/// What a rule says at one place: a sentence, and what to write instead.
package struct Wording: Sendable {
    var about: RuleDescription
    var message: String
    var hint: String?

    init(_ about: RuleDescription, _ message: String, hint: String? = nil) {
        self.about = about
        self.message = message
        self.hint = hint
    }
}

/// What the reader could not read, collected while it goes on reading.
package struct Problems: Sendable {
    package private(set) var all: [Diagnostic] = []

    /// The texts that findings can be shown in.
    package private(set) var texts: [SourceText] = []

    /// How many findings of a severity one file may have (reliability, section 5); the rest would help nobody.
    private static let most = 1_000

    private var errors = 0
    private var others = 0

    package init() {}

    mutating func report(
        _ wording: Wording,
        at range: SourceRange,
        notes: [Diagnostic.Note] = [],
        fix: Diagnostic.Fix? = nil
    ) {
        // Errors are counted apart, so that none is lost among lesser findings.
        let isError = wording.about.severity == .error
        guard (isError ? errors : others) < Self.most else { return }
        if isError { errors += 1 } else { others += 1 }
        all.append(
            Diagnostic(
                rule: wording.about.id,
                severity: wording.about.severity,
                message: wording.message,
                range: range,
                notes: notes,
                hint: wording.hint,
                fix: fix
            )
        )
    }

    /// Reports what may be a mere consequence of something reported at the same place.
    mutating func reportUnlessMentioned(_ wording: Wording, at range: SourceRange) {
        guard errors < Self.most else { return }
        if !all.contains(where: { $0.range == range }) { report(wording, at: range) }
    }

    /// Whether something has been reported inside a place, so that its consequences need not be.
    func mention(_ range: SourceRange) -> Bool { all.contains { range.contains($0.range) } }

    func mention(rule: RuleDescription) -> Bool { all.contains { $0.rule == rule.id } }

    /// Takes back what a rule has reported inside a place, when more can be said about it.
    mutating func withdraw(_ rule: RuleDescription, inside range: SourceRange) {
        all.removeAll { $0.rule == rule.id && range.contains($0.range) }
    }

    mutating func remember(_ text: SourceText) { texts.append(text) }
}

/// A piece of an editor's text as a message quotes it: on one line, and not longer than a message can bear.
func clipped(_ text: String) -> String {
    let line = text.contains(where: \.isNewline) ? String(text.prefix { !$0.isNewline }) + "…" : text
    // Scalars, since a character can be endless: a letter with thousands of marks.
    return line.utf8.count > 200 ? String(line.unicodeScalars.prefix(59)) + "…" : line
}
