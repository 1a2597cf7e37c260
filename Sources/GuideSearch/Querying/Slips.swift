/// Reads letters as they may have been meant: of the same sound, one wrong, one missing, one too many.
///
/// A slip makes pairs that no name holds. For these, and only for these, other terms are tried.
struct Slips {
    /// The pairs of the query that some name holds.
    let named: Set<Lookup>

    /// Pairs beyond so many that no name holds are left as they are.
    private static let mostPairs = 8

    /// The run with further terms; nil where each of its pairs stands in some name.
    func run(_ letters: [UInt32], _ run: Run, _ maker: LookupMaker, light: Set<UInt32>) -> Run? {
        guard letters.count >= 2 else { return nil }
        let unknown = run.terms.filter { $0.need == .required && !isNamed($0) }
        let strange = Set(unknown.prefix(Self.mostPairs).map(\.offset))
        guard !strange.isEmpty else { return nil }
        func around(_ first: UInt32, _ second: UInt32) -> Lookup? {
            light.contains(first) || light.contains(second) ? nil : maker.around(first, second)
        }
        var run = run
        for i in strange.sorted() {
            run.appendSlip(maker.alike(letters[i], letters[i + 1]), offset: i)
            run.appendSlip(around(letters[i], letters[i + 1]), offset: i)
            if strange.contains(i + 1) {
                run.appendSlip(around(letters[i], letters[i + 2]), offset: i)
                run.appendSlip(maker.pair(letters[i], letters[i + 2]), offset: i)
            }
        }
        return run
    }

    private func isNamed(_ term: RunTerm) -> Bool { term.lookup.map(named.contains) ?? false }
}

extension Run {
    fileprivate mutating func appendSlip(_ lookup: Lookup?, offset: Int) {
        if let lookup { append(RunTerm(lookup: lookup, offset: offset, need: .slip)) }
    }
}
