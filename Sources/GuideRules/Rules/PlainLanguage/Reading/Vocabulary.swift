package import GuideModel

/// The word lists of the plain-language rules.
enum CueList: UInt8, Sendable {
    case lexicon, nominal, action, vague, doubleNegative, condition, abbreviation, legalPerson, slogan, reader, bound
    case joiner, thing
}

/// The words of one rule, and longer ones in which they mean something else.
struct CueWords: Sendable {
    let list: CueList
    let words: [String]
    let never: [String]

    init(_ list: CueList, _ words: [String], never: [String] = []) {
        self.list = list
        self.words = words
        self.never = never
    }
}

/// What is looked for in every guide of a run: names that are closed, and words of the rules' lists.
package struct Vocabulary: Sendable {
    /// Names of the registries.
    let names: WordTrie

    /// Words of all lists in one trie, so that a text is walked once.
    let words: WordTrie

    /// By the trie's number of a word: the lists that have it.
    let cues: [[Cue]]

    /// What plain-words suggests, by the number of a `.lexicon` word.
    let pairs: [LexiconPair]

    struct Cue: Sendable {
        var list: CueList
        var word: Int?
    }

    package init(_ library: Library) {
        var names = WordTrie()
        func close(_ name: Located<String>) {
            // A single character would close half of the language.
            if name.value.utf8.count >= 6 { names.insert(Array(name.value.utf16)) }
        }
        for department in library.registries.departments { ([department.name] + department.aliases).forEach(close) }
        for document in library.registries.documents { ([document.name] + document.aliases).forEach(close) }
        for hall in library.registries.halls {
            close(hall.name)
            for window in hall.windows { close(window.name) }
        }
        self.names = names

        var builder = Self.base
        for entry in library.registries.glossary { builder.addOwn(LexiconPair(entry)) }
        words = builder.words
        cues = builder.cues
        pairs = builder.pairs
    }

    /// The lists that are the same for every site.
    private static let base: Builder = {
        var builder = Builder()
        for pair in Lexicon.pairs { builder.add(pair) }
        for list in PlainLanguageRules.cues { builder.add(list) }
        return builder
    }()

    private struct Builder: Sendable {
        var words = WordTrie()
        var cues: [[Cue]] = []
        var pairs: [LexiconPair] = []
        private var known: [String: Int] = [:]

        mutating func add(_ pair: LexiconPair) {
            for phrase in pair.never { add(phrase, Cue(list: .lexicon, word: nil)) }
            known[pair.official] = pairs.count
            add(pair.official, Cue(list: .lexicon, word: pairs.count))
            pairs.append(pair)
        }

        /// A site's own pair replaces the tool's, and speaks for the word instead of any other rule.
        mutating func addOwn(_ pair: LexiconPair) {
            if let index = known[pair.official] {
                pairs[index].plain = pair.plain
                pairs[index].isAlwaysSafe = pair.isAlwaysSafe
                pairs[index].note = pair.note
            } else {
                add(pair)
            }
            guard let number = words.insert(Array(pair.official.utf16)) else { return }
            cues[number].removeAll { $0.list != .lexicon }
        }

        mutating func add(_ list: CueWords) {
            for (index, word) in list.words.enumerated() { add(word, Cue(list: list.list, word: index)) }
            for phrase in list.never { add(phrase, Cue(list: list.list, word: nil)) }
        }

        private mutating func add(_ word: String, _ cue: Cue) {
            guard let number = words.insert(Array(word.utf16)) else { return }
            if number == cues.count { cues.append([]) }
            guard let index = cues[number].firstIndex(where: { $0.list == cue.list }) else {
                return cues[number].append(cue)
            }
            // A word is more than a phrase that only keeps others away; the first of two words keeps the place.
            if cues[number][index].word == nil { cues[number][index].word = cue.word }
        }
    }
}
