/// Words by their characters: walked from a place of a text, it finds every word that begins there.
///
/// Characters are UTF-16 units, as `ReadableProse` keeps them. Edges lie in one table with open addressing, so that a
/// word list of any size costs the same step a character.
struct WordTrie: Sendable {
    /// A bit for every character that is a word, and one for every hash of two that a word begins with:
    /// the quick no for most places of a text.
    private var single = UnitSet()
    private var pairs = UnitSet()

    /// Parent and character of an edge, plus one; 0 where the table is free.
    private var keys: [UInt64]
    private var children: [Int32]
    private var mask: Int

    /// For each node the number of the word that ends there, or -1.
    private var words: [Int32] = [-1]

    private(set) var count = 0

    /// Longer names are not looked for, so that a text's cost has a bound whatever the registries hold.
    static let longest = 64

    init() {
        keys = [UInt64](repeating: 0, count: 64)
        children = [Int32](repeating: 0, count: 64)
        mask = 63
    }

    /// Adds a word, if it is not there yet.
    ///
    /// - Returns: the word's number, or nil for an empty or overlong one.
    @discardableResult
    mutating func insert(_ word: [UInt16]) -> Int? {
        guard let first = word.first, word.count <= Self.longest else { return nil }
        if word.count > 1 { pairs.insert(Self.pair(first, word[1])) } else { single.insert(first) }
        var node = 0
        for unit in word {
            if let next = child(of: node, unit) {
                node = next
            } else {
                words.append(-1)
                let added = words.count - 1
                add(Self.key(node, unit), Int32(truncatingIfNeeded: added))
                node = added
            }
        }
        if words[node] < 0 {
            words[node] = Int32(truncatingIfNeeded: count)
            count += 1
        }
        return Int(words[node])
    }

    /// Whether a word may begin with the two characters.
    func mayBegin(_ first: UInt16, _ second: UInt16) -> Bool {
        pairs.contains(Self.pair(first, second)) || single.contains(first)
    }

    private static func pair(_ first: UInt16, _ second: UInt16) -> UInt16 { first &* 0x9E37 ^ second &* 0x79B9 }

    /// The node behind the root or another node by one character.
    func child(of node: Int, _ unit: UInt16) -> Int? {
        let key = Self.key(node, unit)
        var slot = Self.hash(key) & mask
        while keys[slot] != 0 {
            if keys[slot] == key { return Int(children[slot]) }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// The number of the word that ends at a node.
    func word(at node: Int) -> Int? { words[node] < 0 ? nil : Int(words[node]) }

    private mutating func add(_ key: UInt64, _ child: Int32) {
        if words.count * 2 > keys.count { grow() }
        var slot = Self.hash(key) & mask
        while keys[slot] != 0 { slot = (slot + 1) & mask }
        keys[slot] = key
        children[slot] = child
    }

    private mutating func grow() {
        let old = (keys, children)
        keys = [UInt64](repeating: 0, count: old.0.count * 2)
        children = [Int32](repeating: 0, count: keys.count)
        mask = keys.count - 1
        for (key, child) in zip(old.0, old.1) where key != 0 {
            var slot = Self.hash(key) & mask
            while keys[slot] != 0 { slot = (slot + 1) & mask }
            keys[slot] = key
            children[slot] = child
        }
    }

    private static func key(_ node: Int, _ unit: UInt16) -> UInt64 { (UInt64(node) << 16 | UInt64(unit)) + 1 }

    private static func hash(_ key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> 40) }
}

/// Characters, a bit each.
struct UnitSet: Sendable {
    private var words = [UInt64](repeating: 0, count: 1024)

    init() {}

    init(_ characters: some Sequence<UInt16>) { for unit in characters { insert(unit) } }

    mutating func insert(_ unit: UInt16) { words[Int(unit >> 6)] |= 1 << UInt64(unit & 63) }

    func contains(_ unit: UInt16) -> Bool { words[Int(unit >> 6)] & (1 << UInt64(unit & 63)) != 0 }
}
