/// The postings of a query, each read once.
struct PostingLists {
    private let terms: TermReader
    private var lists: [[ClosedRange<UInt64>]: PostingList] = [:]

    init(_ terms: TermReader) { self.terms = terms }

    /// The single terms that some name holds.
    var named: Set<UInt64> {
        Set(lists.filter { $0.key.count == 1 && $0.value.namedCount > 0 }.map { $0.key[0].lowerBound })
    }

    subscript(ranges: [ClosedRange<UInt64>]) -> PostingList {
        mutating get throws(SearchIndexDamage) {
            if let list = lists[ranges] { return list }
            let list = try terms.postings(ranges)
            lists[ranges] = list
            return list
        }
    }
}
