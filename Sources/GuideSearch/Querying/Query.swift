/// What a person asks for, as a tree of runs.
struct Query: Sendable {
    /// Nil where nothing in it is a letter: then no guide is shut out.
    var root: Node?

    /// Runs that must all match, or of which the best one counts.
    struct Node: Sendable {
        /// How many of the query's letters it covers.
        var letters: Int
        var kind: Kind

        indirect enum Kind: Sendable {
            case run(Run)
            case all([Node])
            case any([Node])
        }
    }
}

/// Letters, syllables or initials in a row.
struct Run: Sendable {
    /// Each pair of neighbours once; a single one alone.
    var terms: [RunTerm]

    /// Letters, syllables or initials from end to end.
    var length: Int

    /// Quarters of its score that count.
    var quality: Int

    /// Whether it matches only in one piece, in a name.
    var inOnePiece = false

    /// Adds a term unless the run holds it already: a name tells only where a term stands first.
    mutating func append(_ term: RunTerm) {
        if let range = term.range, terms.contains(where: { $0.range == range }) { return }
        terms.append(term)
    }
}

struct RunTerm: Sendable {
    /// A range of terms, first and last; nil where no guide holds a letter of it.
    var range: ClosedRange<UInt64>?

    /// Where in the run it begins.
    var offset: Int

    /// Whether it says nothing about the subject.
    var isAside = false
}
