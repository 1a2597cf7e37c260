/// Reads letters as they may have been meant: of the same sound, one wrong, one missing, one too many.
///
/// A slip makes pairs that no name holds. For these, and only for these, other terms are tried.
struct Slips {
    /// The syllables that each character is read as.
    let syllables: [UInt32: [UInt32]]

    /// The pairs of the query that some name holds.
    let named: Set<UInt64>

    /// Pairs beyond so many that no name holds are left as they are.
    private static let mostPairs = 8

    /// Takes the text of the index's file of sounds.
    init(sounds text: [UInt8], named: Set<UInt64>) {
        var syllables: [UInt32: [UInt32]] = [:]
        var number: UInt32 = 0
        String(decoding: text, as: UTF8.self).forEachScalar { scalar in
            if scalar == 0x20 { number += 1 } else { syllables[scalar, default: []].append(number) }
        }
        self.syllables = syllables
        self.named = named
    }

    /// The run with further terms; nil where each of its pairs stands in some name.
    func run(_ letters: [UInt32], _ run: Run, _ entry: IndexEntry) -> Run? {
        guard letters.count >= 2 else { return nil }
        let unknown = run.terms.filter { $0.need == .required && !isNamed($0) }
        let strange = Set(unknown.prefix(Self.mostPairs).map(\.offset))
        guard !strange.isEmpty else { return nil }
        var run = run
        for i in strange.sorted() {
            run.appendSlip(sounds(letters[i], letters[i + 1]), offset: i)
            run.appendSlip(entry.around(letters[i], letters[i + 1]), offset: i)
            if strange.contains(i + 1) {
                run.appendSlip(entry.around(letters[i], letters[i + 2]), offset: i)
                run.appendSlip(entry.pair(letters[i], letters[i + 2]), offset: i)
            }
        }
        return run
    }

    private func isNamed(_ term: RunTerm) -> Bool { term.ranges.first.map { named.contains($0.lowerBound) } ?? false }

    /// Every way to speak two characters.
    private func sounds(_ first: UInt32, _ second: UInt32) -> [ClosedRange<UInt64>] {
        (syllables[first] ?? []).flatMap { a in
            (syllables[second] ?? []).map { b in
                let term = Term.pair(Term.syllables + a, b + 1)
                return term...term
            }
        }
    }
}

extension Run {
    fileprivate mutating func appendSlip(_ ranges: [ClosedRange<UInt64>], offset: Int) {
        if !ranges.isEmpty { append(RunTerm(ranges: ranges, offset: offset, need: .slip)) }
    }

    fileprivate mutating func appendSlip(_ term: UInt64?, offset: Int) {
        if let term { appendSlip([term...term], offset: offset) }
    }
}
