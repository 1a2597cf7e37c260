import GuideModel

extension Guide {
    /// Finds the words in what a bundle tells people, but not where they are quoted or denied.
    ///
    /// Headings are left out: a question may ask for what the answer denies.
    func forEachPromiseBreaker(_ words: WordSet, _ body: (_ word: String, _ range: SourceRange) -> Void) {
        func look(at text: Located<String>) {
            guard let found = words.first(in: text.value) else { return }
            let prose = Prose(text)
            let index = prose.index(ofByte: found.bytes.lowerBound)
            let clause = prose.clause(around: index)
            guard !prose.isQuoted(index), !negations.isIn(prose.text(clause.lowerBound..<index)) else { return }
            body(found.word, prose.range(index..<index + found.word.count))
        }
        forEachShortAnswerText { look(at: $0) }
        for section in sections where section.kind != .oneWindow {
            for block in section.blocks {
                if case .heading = block { continue }
                block.forEachInlines { $0.forEachText { look(at: $0) } }
            }
        }
    }
}
