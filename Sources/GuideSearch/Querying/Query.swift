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
    /// How the query was read.
    enum Reading: String, Sendable {
        case text = "原文"
        case standing = "同义词"
        case slip = "同音、错字"
        case syllables = "拼音"
        case initials = "首字母"
    }

    var reading: Reading

    /// Each letter, syllable or initial, as one writes it.
    var signs: [String]

    /// Each pair of neighbours once; a single one alone.
    var terms: [RunTerm] = []

    /// Letters, syllables or initials from end to end.
    var length: Int { signs.count }

    /// Quarters of its score that count.
    var quality: Int {
        switch reading {
        case .text, .standing: 4
        case .slip: 3
        case .syllables: isWhole ? 3 : 2
        case .initials: 2
        }
    }

    /// Whether no syllable is only begun.
    var isWhole = true

    /// Adds a term unless the run holds it already: a name tells only where a term stands first.
    mutating func append(_ term: RunTerm) {
        if let lookup = term.lookup, terms.contains(where: { $0.lookup == lookup }) { return }
        terms.append(term)
    }
}

struct RunTerm: Sendable {
    /// Nil where no guide holds a letter of it.
    var lookup: Lookup?

    /// Where in the run it begins.
    var offset: Int

    /// What its absence means.
    var need = Need.required

    /// Quarters of its rarity that count: less where a letter of it says little of a subject.
    var quarters = 4

    enum Need: Sendable {
        case required
        /// It says nothing about the subject.
        case aside
        /// It may stand for a required one that was mistyped.
        case slip
        /// A letter alone beside its pairs: it adds to guides that have it in a name.
        case letter
    }
}
