/// What a term of a query looks for: places in names where letters stand, and terms of texts.
struct Lookup: Hashable, Sendable {
    /// The letters of which one has to stand in a name; in the order of their sounds.
    var firsts: [UInt32]

    /// Where there are any: the letters of which one has to follow.
    var seconds: [UInt32]?

    /// How far behind: 1 for neighbours.
    var distance: UInt64 = 1

    /// The terms of texts that count as well.
    var text: ClosedRange<UInt64>?
}

/// Puts letters, pairs and sounds into lookups, for one index.
struct LookupMaker: Sendable {
    private let alphabet: Alphabet
    private let sounds: LetterSounds
    private let isSmall: Bool

    /// The letters that may be read as each syllable, and those that may begin with each of a to z.
    private let bySyllable: [UInt16: [UInt32]]
    private let byInitial: [UInt8: [UInt32]]

    init(_ entry: IndexEntry, _ order: SoundOrder) {
        alphabet = entry.alphabet
        sounds = entry.sounds
        isSmall = entry.isSmall
        var bySyllable: [UInt16: [UInt32]] = [:]
        var byInitial: [UInt8: [UInt32]] = [:]
        for letter in order.letters {
            for syllable in entry.sounds[letter] { bySyllable[syllable, default: []].append(letter) }
            var initials = entry.sounds[letter].map { entry.syllables.spellings[Int($0)][0] }
            if letter >= 0x61, letter <= 0x7A { initials.append(UInt8(letter)) }
            for initial in Set(initials) { byInitial[initial, default: []].append(letter) }
        }
        self.bySyllable = bySyllable
        self.byInitial = byInitial
    }

    /// One letter, in names and texts; nil where no guide holds it.
    func letter(_ letter: UInt32) -> Lookup? {
        alphabet[letter].map { Lookup(firsts: [letter], text: Term.beginning($0)) }
    }

    /// One letter, in names alone; a large index would have to load too much for it.
    func namedLetter(_ letter: UInt32) -> Lookup? {
        isSmall && alphabet[letter] != nil ? Lookup(firsts: [letter]) : nil
    }

    /// Neighbours, in names and texts; nil where no guide holds one of them.
    func pair(_ first: UInt32, _ second: UInt32) -> Lookup? {
        guard let a = alphabet[first], let b = alphabet[second] else { return nil }
        let term = Term.pair(a, b + 1)
        return Lookup(firsts: [first], seconds: [second], text: term...term)
    }

    /// Two letters of a name with one between.
    func around(_ first: UInt32, _ second: UInt32) -> Lookup? {
        guard alphabet[first] != nil, alphabet[second] != nil else { return nil }
        return Lookup(firsts: [first], seconds: [second], distance: 2)
    }

    /// Neighbours in names that may be spoken like two letters.
    func alike(_ first: UInt32, _ second: UInt32) -> Lookup? {
        let firsts = letters(sounds[first].map(Int.init))
        let seconds = letters(sounds[second].map(Int.init))
        return firsts.isEmpty || seconds.isEmpty ? nil : Lookup(firsts: firsts, seconds: seconds)
    }

    /// A letter of a name that is spoken as one of some syllables, and perhaps one behind it.
    func spoken(_ syllables: ClosedRange<Int>, _ next: ClosedRange<Int>? = nil) -> Lookup {
        Lookup(firsts: letters(Array(syllables)), seconds: next.map { letters(Array($0)) })
    }

    /// Neighbours in names that are spoken so or begin so.
    func spelled(_ first: Spelled, _ second: Spelled) -> Lookup {
        Lookup(firsts: letters(first), seconds: letters(second))
    }

    private func letters(_ spelled: Spelled) -> [UInt32] {
        switch spelled {
        case .syllable(let syllable): bySyllable[UInt16(syllable)] ?? []
        case .initial(let initial): byInitial[initial] ?? []
        }
    }

    /// Neighbours in names that begin so, each of a to z.
    func initials(_ first: UInt8, _ second: UInt8) -> Lookup {
        Lookup(firsts: byInitial[first] ?? [], seconds: byInitial[second] ?? [])
    }

    private func letters(_ syllables: [Int]) -> [UInt32] {
        var letters: [UInt32] = []
        for syllable in syllables {
            for letter in bySyllable[UInt16(syllable)] ?? [] where !letters.contains(letter) { letters.append(letter) }
        }
        return letters
    }
}
