/// A value's bytes without white space, so that `5 个工作日` and `5个工作日` are the same; read from the left.
struct Squeezed {
    private(set) var bytes: ArraySlice<UInt8>

    init(_ piece: Piece) {
        let source = piece.source
        guard piece.bytes.contains(where: { source.spaceLength(at: $0, before: piece.end) != nil }) else {
            bytes = source.bytes[piece.bytes]
            return
        }
        var squeezed: [UInt8] = []
        squeezed.reserveCapacity(piece.bytes.count)
        var index = piece.start
        while index < piece.end {
            if let length = source.spaceLength(at: index, before: piece.end) {
                index += length
            } else {
                squeezed.append(source.bytes[index])
                index += 1
            }
        }
        bytes = squeezed[...]
    }

    init(_ text: String) {
        var squeezed = Array(text.utf8)
        if squeezed.contains(0x20) { squeezed.removeAll { $0 == 0x20 } }
        bytes = squeezed[...]
    }

    var isEmpty: Bool { bytes.isEmpty }

    /// Without a colon at the end.
    var withoutColon: ArraySlice<UInt8> {
        if bytes.last == UInt8(ascii: ":") { return bytes.dropLast() }
        return bytes.suffix(3).elementsEqual("：".utf8) ? bytes.dropLast(3) : bytes
    }

    func equals(_ word: String) -> Bool { bytes.elementsEqual(word.utf8) }

    /// Takes a word from the left; false when it does not stand there.
    mutating func take(_ word: String) -> Bool {
        guard bytes.starts(with: word.utf8) else { return false }
        bytes = bytes.dropFirst(word.utf8.count)
        return true
    }

    /// Takes a number from the left, in Arabic or Chinese numerals; nil when none stands there, or too large a one.
    mutating func takeNumber() -> Int? {
        guard let (number, length) = leadingNumber(bytes) else { return nil }
        bytes = bytes.dropFirst(length)
        return number
    }
}

/// Words with what they mean, found by their bytes.
///
/// Comparing Chinese strings costs a normalization each time; hashing their bytes does not.
struct WordTable<Value: Sendable>: Sendable {
    private let entries: [(word: [UInt8], value: Value)]

    /// Index in `entries` plus one, by hash; 0 where there is none.
    private let slots: [UInt8]

    /// The words as they are written, for hints.
    let words: [String]

    init(_ pairs: [(String, Value)]) {
        words = pairs.map(\.0)
        entries = pairs.map { (word: $0.0.utf8.filter { $0 != 0x20 }, value: $0.1) }
        var slots = [UInt8](repeating: 0, count: 256)
        for (index, entry) in entries.enumerated() {
            var slot = Self.hash(entry.word)
            while slots[slot] != 0 { slot = (slot + 1) & 255 }
            slots[slot] = UInt8(index + 1)
        }
        self.slots = slots
    }

    subscript(word: some Collection<UInt8>) -> Value? {
        var slot = Self.hash(word)
        while slots[slot] != 0 {
            let entry = entries[Int(slots[slot]) - 1]
            if word.elementsEqual(entry.word) { return entry.value }
            slot = (slot + 1) & 255
        }
        return nil
    }

    subscript(word: String) -> Value? { self[word.utf8] }

    private static func hash(_ word: some Collection<UInt8>) -> Int {
        var hash: UInt32 = 2_166_136_261
        for byte in word { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        return Int((hash ^ hash >> 15) & 255)
    }
}

extension WordTable where Value: CaseIterable & RawRepresentable<String> {
    /// Every case under its raw value.
    init(casesOf type: Value.Type) { self.init(Value.allCases.map { ($0.rawValue, $0) }) }
}

extension WordTable<Int> {
    /// Names with their numbers.
    init(names: [String]) { self.init(names.enumerated().map { ($1, $0) }) }
}

extension Piece {
    /// What a table says about the bytes as they stand.
    func meaning<Value>(in table: WordTable<Value>) -> Value? { table[source.bytes[bytes]] }

    func equals(_ word: String) -> Bool { source.bytes[bytes].elementsEqual(word.utf8) }

    func hasPrefix(_ word: String) -> Bool { source.bytes[bytes].starts(with: word.utf8) }
}
