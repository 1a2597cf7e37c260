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
    guard line.utf8.count > 200 else { return line }
    let short = line.count > 60 ? line.prefix(59) + "…" : line
    // One character can carry thousands of marks.
    return short.utf8.count > 600 ? String(String.UnicodeScalarView(short.unicodeScalars.prefix(59))) + "…" : short
}

/// The name of a list that is nearest to a misspelt one, if it is near enough to be meant.
func nearest(to word: String, in names: some Sequence<String>) -> String? {
    let wanted = Array(word.unicodeScalars)
    var best: (name: String, distance: Int)?
    for name in names {
        let candidate = Array(name.unicodeScalars)
        let distance = editDistance(wanted, candidate)
        let limit = max(1, max(wanted.count, candidate.count) / 2)
        guard distance <= limit, distance < max(wanted.count, candidate.count) else { continue }
        if distance < (best?.distance ?? .max) { best = (name, distance) }
    }
    return best?.name
}

private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    guard !a.isEmpty, !b.isEmpty, a.count < 64, b.count < 64 else { return max(a.count, b.count) }
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for (j, y) in b.enumerated() {
            let next = min(row[j] + 1, row[j + 1] + 1, diagonal + (x == y ? 0 : 1))
            diagonal = row[j + 1]
            row[j + 1] = next
        }
    }
    return row[b.count]
}
