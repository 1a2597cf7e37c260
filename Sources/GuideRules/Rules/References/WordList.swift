/// Words that are looked for in short texts, byte by byte.
struct WordList: Sendable {
    private let words: [(text: String, bytes: [UInt8])]

    init(_ words: [String]) { self.words = words.map { ($0, Array($0.utf8)) } }

    /// The first word of the list that stands in the text.
    func first(in text: String) -> String? {
        let bytes = text.utf8.span
        for word in words where Self.contains(word.bytes, in: bytes) { return word.text }
        return nil
    }

    private static func contains(_ word: [UInt8], in bytes: Span<UInt8>) -> Bool {
        guard let first = word.first, bytes.count >= word.count else { return false }
        for start in 0...bytes.count - word.count where bytes[start] == first {
            var length = 1
            while length < word.count, bytes[start + length] == word[length] { length += 1 }
            if length == word.count { return true }
        }
        return false
    }
}
