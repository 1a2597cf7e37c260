import GuideModel

/// A stretch of running text in characters, made where a word has been found and its surroundings matter.
struct Prose {
    let source: Located<String>
    let characters: [Character]

    init(_ source: Located<String>) {
        self.source = source
        characters = Array(source.value)
    }

    /// The index of the character that begins at a byte offset.
    func index(ofByte offset: Int) -> Int {
        var bytes = 0
        for (index, character) in characters.enumerated() {
            if bytes >= offset { return index }
            bytes += character.utf8.count
        }
        return characters.count
    }

    /// The characters between two marks that end a clause, `、` and brackets left alone.
    func clause(around index: Int) -> Range<Int> { stretch(around: index, Self.clauseEnds) }

    /// The characters between two marks that end a sentence.
    func sentence(around index: Int) -> Range<Int> { stretch(around: index, Self.sentenceEnds) }

    private func stretch(around index: Int, _ ends: Set<Character>) -> Range<Int> {
        var start = min(index, characters.count)
        while start > 0, !ends.contains(characters[start - 1]) { start -= 1 }
        var end = min(index, characters.count)
        while end < characters.count, !ends.contains(characters[end]) { end += 1 }
        return start..<max(start, end)
    }

    static let sentenceEnds: Set<Character> = ["。", "；", "！", "？", ";", "!", "?", "\n"]
    static let clauseEnds: Set<Character> = sentenceEnds.union(["，", "：", ",", ":"])

    /// Whether the index lies inside 《…》, “…”, 「…」 or straight quotes.
    func isQuoted(_ index: Int) -> Bool {
        var depth = 0
        var isStraight = false
        for character in characters[..<min(index, characters.count)] {
            switch character {
            case "《", "“", "「", "『": depth += 1
            case "》", "”", "」", "』": depth = max(0, depth - 1)
            case "\"": isStraight.toggle()
            default: break
            }
        }
        return depth > 0 || isStraight
    }

    func text(_ range: Range<Int>) -> String { String(characters[range]) }

    func has(_ word: String, at index: Int) -> Bool { characters[min(index, characters.count)...].starts(with: word) }

    /// The place of some characters in the file; the whole text where escapes make it uneven.
    func range(_ characters: Range<Int>) -> SourceRange {
        let whole = source.range
        guard whole.end - whole.start == source.value.utf8.count else { return whole }
        let before = self.characters[..<characters.lowerBound].reduce(0) { $0 + $1.utf8.count }
        let length = self.characters[characters].reduce(0) { $0 + $1.utf8.count }
        return SourceRange(file: whole.file, whole.start + before..<whole.start + before + length)
    }
}

/// Words that turn what follows in a clause into its opposite: “不用带身份证”.
let negations: WordSet = ["不用", "不要", "不需要", "不必", "无需", "不看", "不收", "不交", "免", "没有", "没", "别", "不再"]

extension Step {
    /// Calls the closure with the name and every stretch of explanation, in the order they stand.
    func forEachWording(_ body: (Located<String>) -> Void) {
        body(name)
        explanation.forEachText(body)
        for block in details { block.forEachInlines { $0.forEachText(body) } }
    }
}

extension Guide {
    /// Calls the closure with the text of the short answer.
    func forEachShortAnswerText(_ body: (Located<String>) -> Void) {
        for block in shortAnswer { block.forEachInlines { $0.forEachText(body) } }
    }

    /// Calls the closure with the text of a section.
    func forEachText(of kind: SectionKind, _ body: (Located<String>) -> Void) {
        for block in section(kind)?.blocks ?? [] { block.forEachInlines { $0.forEachText(body) } }
    }
}

extension Block {
    /// Whether one of the words stands in the block.
    func says(_ words: WordSet) -> Bool {
        var isSaid = false
        forEachInlines { $0.forEachText { if !isSaid { isSaid = words.isIn($0.value) } } }
        return isSaid
    }
}

extension Guide {
    /// Whether one of the words stands anywhere in the body as it is written.
    func says(_ words: WordSet) -> Bool {
        shortAnswer.contains { $0.says(words) } || sections.contains { $0.blocks.contains { $0.says(words) } }
    }
}

extension DocumentItem {
    /// Whether one of the words stands in the name or the explanation.
    func says(_ words: WordSet) -> Bool {
        if words.isIn(name.value) { return true }
        var isSaid = false
        explanation.forEachText { if !isSaid { isSaid = words.isIn($0.value) } }
        return isSaid || details.contains { $0.says(words) }
    }
}
