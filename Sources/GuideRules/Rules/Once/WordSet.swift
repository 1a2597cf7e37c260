/// Chinese words that rules look for in running text, byte by byte and without allocating.
struct WordSet: Sendable {
    let words: [String]
    private let bytes: [[UInt8]]

    /// Which third bytes the words' first characters have: the quick no for most characters.
    private let thirdBytes: [Bool]

    /// - Precondition: every word begins with a character of three UTF-8 bytes, as Chinese ones are.
    init(_ words: [String]) {
        self.words = words
        bytes = words.map { Array($0.utf8) }
        var thirdBytes = [Bool](repeating: false, count: 256)
        for word in bytes where word.count >= 3 { thirdBytes[Int(word[2])] = true }
        self.thirdBytes = thirdBytes
    }

    /// The first word at or after a byte offset, with the bytes it takes.
    func first(in text: String, from start: Int = 0) -> (word: String, bytes: Range<Int>)? {
        let span = text.utf8Span.span
        var index = start
        while index + 2 < span.count {
            let lead = span[index]
            guard lead & 0xF0 == 0xE0 else {
                index += lead < 0x80 ? 1 : lead & 0xE0 == 0xC0 ? 2 : 4
                continue
            }
            if thirdBytes[Int(span[index + 2])], let found = match(span, at: index) {
                return (words[found], index..<index + bytes[found].count)
            }
            index += 3
        }
        return nil
    }

    func isIn(_ text: String) -> Bool { first(in: text) != nil }

    /// The first word of the list that stands at the offset.
    private func match(_ span: Span<UInt8>, at index: Int) -> Int? {
        next: for (number, word) in bytes.enumerated() {
            guard index + word.count <= span.count else { continue }
            for offset in word.indices where span[index + offset] != word[offset] { continue next }
            return number
        }
        return nil
    }
}

extension WordSet: ExpressibleByArrayLiteral {
    init(arrayLiteral words: String...) { self.init(words) }
}
