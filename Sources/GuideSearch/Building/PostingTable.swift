/// Which guides hold which term, filled guide by guide.
///
/// A table of open addressing over blocks of one byte pool: a posting is written as the digits that the file will
/// hold, about one byte, right behind the one before it.
struct PostingTable {
    /// Where a term stands in a guide, best first.
    enum Standing {
        static let name: UInt32 = 0
        static let shortAnswer: UInt32 = 1
        static let middle: UInt32 = 2
        static let rest: UInt32 = 3
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
        var lastName: UInt8
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
            if slots[i].term == 0 { return insert(term, at: i, guide: guide, standing: standing, name: nil) }
            i = (i &+ 1) & (slots.count &- 1)
        }
        let last = slots[i].lastGuide
        if last == guide { return }
        slots[i].lastGuide = guide
        let list = Int(slots[i].list)
        lists[list].guides &+= 1
        write((guide &- last) << 2 | standing, to: list)
    }

    /// Notes that a name of a guide holds a term `position` letters after its start and `remaining` before its end.
    mutating func add(_ term: UInt64, guide: UInt32, name: Int, position: Int, remaining: Int) {
        let spot = NameSpot(name: name, position: position, remaining: remaining)
        var i = place(of: term)
        while slots[i].term != term {
            if slots[i].term == 0 { return insert(term, at: i, guide: guide, standing: Standing.name, name: spot) }
            i = (i &+ 1) & (slots.count &- 1)
        }
        let list = Int(slots[i].list)
        let last = slots[i].lastGuide
        if last == guide, lists[list].lastName == spot.name { return }
        slots[i].lastGuide = guide
        lists[list].lastName = spot.name
        if last != guide { lists[list].guides &+= 1 }
        write((guide &- last) << 2 | Standing.name, to: list)
        write(Term.isAround(term) ? spot.codeAround : spot.code, to: list)
    }

    private func place(of term: UInt64) -> Int { Int(truncatingIfNeeded: (term &* 0x9E37_79B9_7F4A_7C15) >> shift) }

    private mutating func insert(_ term: UInt64, at i: Int, guide: UInt32, standing: UInt32, name: NameSpot?) {
        let list = lists.count
        slots[i] = Slot(term: term, lastGuide: guide, list: UInt32(list))
        let head = UInt32(pool.count)
        pool.append(contentsOf: repeatElement(0, count: Self.room(0) + 4))
        lists.append(List(head: head, tail: head, left: UInt16(Self.room(0)), lastName: name?.name ?? .max))
        write((guide &- base) << 2 | standing, to: list)
        if let name { write(Term.isAround(term) ? name.codeAround : name.code, to: list) }
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

    @inline(__always)
    private mutating func write(_ number: UInt32, to list: Int) {
        var rest = number
        while rest >= 32 {
            append(Digits.character(UInt8(truncatingIfNeeded: rest & 31) | Digits.more), to: list)
            rest >>= 5
        }
        append(Digits.character(UInt8(truncatingIfNeeded: rest)), to: list)
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

    /// A term's postings, ready to be copied.
    struct Entry {
        var term: UInt64
        var list: Int
        var guides: Int
        var lastGuide: UInt32
    }

    func forEachEntry(_ body: (Entry) -> Void) {
        for slot in slots where slot.term != 0 {
            let list = Int(slot.list)
            body(Entry(term: slot.term, list: list, guides: Int(lists[list].guides), lastGuide: slot.lastGuide))
        }
    }

    /// Appends a list's postings; the first one counts from `guide` instead of the table's base.
    func append(_ entry: Entry, after guide: UInt32, to bytes: inout [UInt8]) {
        let list = lists[entry.list]
        var first = 0
        var digits = 0
        var isFirst = true
        var left = Int(list.length)
        var block = Int(list.head)
        var level: UInt8 = 0
        while left > 0 {
            let room = Self.room(level)
            var start = block
            let end = block + Swift.min(room, left)
            while isFirst, start < end {
                let digit = Digits.digit(pool[start]) ?? 0
                first |= Int(digit & 31) << (5 * digits)
                digits += 1
                start += 1
                if digit < Digits.more {
                    isFirst = false
                    bytes.appendDigits(first + Int(base) * 4 - Int(guide) * 4)
                }
            }
            bytes.append(contentsOf: pool[start..<end])
            left -= room
            if left > 0 {
                block = (0..<4).reduce(0) { $0 | Int(pool[end + $1]) << (8 * $1) }
                level = Swift.min(level + 1, 7)
            }
        }
    }
}
