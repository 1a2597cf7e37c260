extension ReadableProse {
    /// However long a name or a quote is, its writer cannot shorten it: it counts as one word of so many characters.
    static let closedLength = 4

    /// Cuts a stretch into sentences and clauses and measures them.
    mutating func cut(_ run: Int) {
        let range = runs[run].units
        var sentence = Measure(start: range.lowerBound)
        var clause = Measure(start: range.lowerBound)
        var firstClause = clauses.count

        func endClause(_ prose: inout ReadableProse, at index: Int) {
            if clause.length > 0 {
                let units = clause.start..<index
                prose.clauses.append(Clause(sentence: prose.sentences.count, units: units, length: clause.length))
            }
            clause = Measure(start: index + 1)
        }
        func endSentence(_ prose: inout ReadableProse, at index: Int) {
            endClause(&prose, at: index)
            if prose.clauses.count > firstClause {
                let first = prose.clauses[firstClause].units.lowerBound
                let last = prose.clauses[prose.clauses.count - 1].units.upperBound
                let length = sentence.length - sentence.trailing
                prose.sentences.append(
                    Sentence(
                        run: run,
                        units: first..<last,
                        clauses: firstClause..<prose.clauses.count,
                        length: length
                    )
                )
                firstClause = prose.clauses.count
            }
            sentence = Measure(start: index + 1)
        }
        for index in range {
            if isClosed[index] {
                sentence.addClosed()
                clause.addClosed()
                continue
            }
            switch mark(at: index) {
            case .sentence: endSentence(&self, at: index)
            case .clause:
                endClause(&self, at: index)
                if sentence.length > 0 { sentence.addMark() }
            case .blank: if clause.length == 0 { clause.start = index + 1 }
            case nil:
                // A number or a word in letters is read at one glance: 12345, 0532-1234567, App.
                if isLatin(index), index > range.lowerBound, isLatin(index - 1), !isClosed[index - 1] { continue }
                sentence.add()
                clause.add()
            }
        }
        endSentence(&self, at: range.upperBound)
    }

    /// A length as it grows.
    private struct Measure {
        var start: Int
        var length = 0
        /// Marks since the last word, which belong to what comes next or to nothing.
        var trailing = 0
        private var closed = 0

        init(start: Int) { self.start = start }

        mutating func add() {
            closed = 0
            trailing = 0
            length += 1
        }

        mutating func addMark() {
            closed = 0
            trailing += 1
            length += 1
        }

        mutating func addClosed() {
            closed += 1
            trailing = 0
            if closed <= ReadableProse.closedLength { length += 1 }
        }
    }

    private enum Mark { case sentence, clause, blank }

    private func mark(at index: Int) -> Mark? {
        let unit = units[index]
        if unit >= 0x4E00, unit < 0xA000 { return nil }
        switch unit {
        case 0x3002, 0xFF01, 0xFF1F, 0xFF1B, 0x21, 0x3F, 0x3B, .lineFeed: return .sentence
        case 0xFF0C, 0x3001, 0xFF1A, 0xFF08, 0xFF09, 0x28, 0x29, 0x3014, 0x3015, 0x2014, 0x2026, 0x2F: return .clause
        case 0x3A, 0x2C: return isDigit(index - 1) && isDigit(index + 1) ? nil : .clause  // 9:00, 1,500
        case 0x20, 0x09, 0xA0, 0x3000, 0x200D, 0xFE0F, 0xDC00...0xDFFF, 0x300...0x36F: return .blank
        default: return nil
        }
    }

    private func isLatin(_ index: Int) -> Bool { units[index] > 0x20 && units[index] < 0x7F }

    func isDigit(_ index: Int) -> Bool {
        index >= 0 && index < units.count && units[index] >= 0x30 && units[index] <= 0x39
    }

    /// Walks the text once and notes every word of every list.
    mutating func findWords() {
        let words = vocabulary.words
        for clause in clauses.indices {
            for start in clauses[clause].units where words.mayBegin(units[start], units[start + 1]) && !isClosed[start]
            {
                var node = 0
                var index = start
                // A word may hold a mark: “符合下列条件之一的，除…外”.
                while index < units.count, !isClosed[index], let next = words.child(of: node, units[index]) {
                    node = next
                    index += 1
                    guard let word = words.word(at: node) else { continue }
                    for cue in vocabulary.cues[word] {
                        hits.append(Hit(list: cue.list, word: cue.word, units: start..<index, clause: clause))
                    }
                }
            }
        }
    }
}
