/// The postings of a query, each looked up once.
struct PostingLists {
    private let entry: IndexEntry
    private let order: SoundOrder
    private let files: PostingFiles
    private var lists: [Lookup: PostingList] = [:]

    init(_ entry: IndexEntry, _ order: SoundOrder, _ files: PostingFiles) {
        self.entry = entry
        self.order = order
        self.files = files
    }

    /// What was looked up so far and stands in some name.
    var named: Set<Lookup> { Set(lists.filter { $0.value.namedCount > 0 }.keys) }

    subscript(lookup: Lookup?) -> PostingList {
        mutating get throws(SearchIndexDamage) {
            guard let lookup else { return PostingList() }
            if let list = lists[lookup] { return list }
            let list = PostingList(names: try places(lookup), texts: try lookup.text.map(guides) ?? [])
            lists[lookup] = list
            return list
        }
    }

    // MARK: Texts

    /// Guides with some terms, in order, as the files hold them.
    private func guides(_ range: ClosedRange<UInt64>) throws(SearchIndexDamage) -> [UInt32] {
        var guides: [UInt32] = []
        let files = entry.termFiles
        for i in files.indices where files[i] <= range.upperBound {
            guard i + 1 == files.count || files[i + 1] > range.lowerBound else { continue }
            let file = try self.files.terms("t\(i)")
            var k = file.terms.firstIndex(from: range.lowerBound)
            while k < file.terms.count, file.terms[k] <= range.upperBound {
                guides += file.guides[(k == 0 ? 0 : file.ends[k - 1])..<file.ends[k]]
                k += 1
            }
        }
        return range.lowerBound == range.upperBound ? guides : guides.sorted { $0 ^ 1 < $1 ^ 1 }
    }

    // MARK: Names

    /// Where in names one of the first letters stands, followed by one of the second ones; in each name the first place.
    private func places(_ lookup: Lookup) throws(SearchIndexDamage) -> [UInt64] {
        let firsts = try spots(of: lookup.firsts)
        let seconds = try lookup.seconds.map(spots) ?? []
        var places: [UInt64] = []
        var owner: UInt64?
        var k = 0
        for spot in firsts where spot.owner != owner {
            if lookup.seconds != nil {
                let wanted = spot.place + lookup.distance
                while k < seconds.count, seconds[k].place < wanted { k += 1 }
                guard k < seconds.count, seconds[k].place == wanted else { continue }
            }
            owner = spot.owner
            let behind = spot.remaining - (lookup.seconds == nil ? 0 : 1)
            places.append(PostingList.place(spot, remaining: behind))
        }
        return places
    }

    /// Every spot of some letters, in order.
    private func spots(of letters: [UInt32]) throws(SearchIndexDamage) -> [NameSpot] {
        var spots: [NameSpot] = []
        for letter in letters {
            guard let place = order[letter], let i = entry.nameFiles.lastIndex(where: { $0 <= place }) else { continue }
            let file = try files.names("n\(i)")
            if let range = file.ends[place] { spots += file.spots[range] }
        }
        return letters.count > 1 ? spots.sorted() : spots
    }
}

extension [UInt64] {
    /// The index of the first number that is not smaller.
    fileprivate func firstIndex(from wanted: UInt64) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
