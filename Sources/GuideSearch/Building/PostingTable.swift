/// Which guides hold which pair of letters, filled guide by guide.
///
/// A table of open addressing over blocks of one byte pool: a posting is about one byte, right behind the one before it.
struct PostingTable {
    /// Where a term stands in a guide, best first.
    enum Standing {
        /// In a name: the names' own files tell, so that no file of terms has to.
        static let name: UInt32 = 0
        static let officialName: UInt32 = 1
        static let text: UInt32 = 2
    }

    /// A term and the last guide that was written for it; term 0 is a free place.
    private struct Slot {
        var term: UInt64 = 0
        var lastGuide: UInt32 = 0
        var list: UInt32 = 0
    }

    private struct List {
        var head: UInt32
        var tail: UInt32
        var length: UInt32 = 0
        var guides: UInt32 = 1
        var left: UInt16
        var level: UInt8 = 0
    }

    /// The number of guides before the first one of this table; guides count from 1.
    let base: UInt32
    private var slots: [Slot]
    private var lists: [List] = []
    private var pool: [UInt8] = []
    private var shift: UInt64

    init(base: Int) {
        self.base = UInt32(base)
        slots = [Slot](repeating: Slot(), count: 1 << 14)
        shift = 64 - 14
    }

    /// Notes that a guide holds a term, unless it is known already.
    ///
    /// Guides come in order, and a guide's texts best standing first.
    @inline(__always)
    mutating func add(_ term: UInt64, guide: UInt32, standing: UInt32) {
        var i = place(of: term)
        while slots[i].term != term {
            if slots[i].term == 0 { return insert(term, at: i, guide: guide, standing: standing) }
            i = (i &+ 1) & (slots.count &- 1)
        }
        let last = slots[i].lastGuide
        if last == guide { return }
        slots[i].lastGuide = guide
        let list = Int(slots[i].list)
        lists[list].guides &+= 1
        write((guide &- last) << 2 | standing, to: list)
    }

    private func place(of term: UInt64) -> Int { Int(truncatingIfNeeded: (term &* 0x9E37_79B9_7F4A_7C15) >> shift) }

    private mutating func insert(_ term: UInt64, at i: Int, guide: UInt32, standing: UInt32) {
        let list = lists.count
        slots[i] = Slot(term: term, lastGuide: guide, list: UInt32(list))
        let head = UInt32(pool.count)
        pool.append(contentsOf: repeatElement(0, count: Self.room(0) + 4))
        lists.append(List(head: head, tail: head, left: UInt16(Self.room(0))))
        write((guide &- base) << 2 | standing, to: list)
        if lists.count * 2 > slots.count { grow() }
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(), count: old.count * 2)
        shift -= 1
        for slot in old where slot.term != 0 {
            var i = place(of: slot.term)
            while slots[i].term != 0 { i = (i &+ 1) & (slots.count &- 1) }
            slots[i] = slot
        }
    }

    // MARK: The pool

    /// How many bytes a list's block holds; four more lead to the next one.
    private static func room(_ level: UInt8) -> Int { 8 << Int(Swift.min(level, 7)) }

    /// Seven bits a byte, the lowest first; the highest bit says that more follow.
    @inline(__always)
    private mutating func write(_ number: UInt32, to list: Int) {
        var rest = number
        while rest >= 128 {
            append(UInt8(truncatingIfNeeded: rest & 127) | 128, to: list)
            rest >>= 7
        }
        append(UInt8(truncatingIfNeeded: rest), to: list)
    }

    @inline(__always)
    private mutating func append(_ byte: UInt8, to list: Int) {
        if lists[list].left == 0 { addBlock(to: list) }
        pool[Int(lists[list].tail)] = byte
        lists[list].tail &+= 1
        lists[list].left &-= 1
        lists[list].length &+= 1
    }

    private mutating func addBlock(to list: Int) {
        let link = Int(lists[list].tail)
        let block = UInt32(pool.count)
        for k in 0..<4 { pool[link + k] = UInt8(truncatingIfNeeded: block >> UInt32(8 * k)) }
        lists[list].level = Swift.min(lists[list].level + 1, 7)
        let room = Self.room(lists[list].level)
        pool.append(contentsOf: repeatElement(0, count: room + 4))
        lists[list].tail = block
        lists[list].left = UInt16(room)
    }

    // MARK: Reading it out

    /// A term and where its postings are.
    struct Entry {
        var term: UInt64
        var list: Int
        var guides: Int
    }

    func forEachEntry(_ body: (Entry) -> Void) {
        for slot in slots where slot.term != 0 {
            let list = Int(slot.list)
            body(Entry(term: slot.term, list: list, guides: Int(lists[list].guides)))
        }
    }

    /// Appends the guides that hold a term in no name, from 0, with 1 in the lowest bit where the official name does.
    func append(_ entry: Entry, to guides: inout [UInt32]) {
        let list = lists[entry.list]
        var guide = base
        var number: UInt32 = 0
        var bits: UInt32 = 0
        var left = Int(list.length)
        var block = Int(list.head)
        var level: UInt8 = 0
        while left > 0 {
            let room = Self.room(level)
            let end = block + Swift.min(room, left)
            for k in block..<end {
                number |= UInt32(pool[k] & 127) << bits
                bits += 7
                if pool[k] < 128 {
                    guide += number >> 2
                    let standing = number & 3
                    if standing != Standing.name {
                        guides.append((guide - 1) << 1 | (standing == Standing.officialName ? 1 : 0))
                    }
                    number = 0
                    bits = 0
                }
            }
            left -= room
            if left > 0 {
                block = (0..<4).reduce(0) { $0 | Int(pool[end + $1]) << (8 * $1) }
                level = Swift.min(level + 1, 7)
            }
        }
    }
}
