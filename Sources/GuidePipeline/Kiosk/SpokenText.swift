/// Text as it is said: whole sentences without brackets or symbols.
///
/// Brackets become pauses, quotes vanish, times and ranges are said in words (`9:00—17:00`, 9点到17点), telephone
/// numbers digit by digit (`0000-12345`).
struct SpokenText {
    var said: [UInt8] = []
    private var isPausing = false

    /// Says a whole stretch of text; what follows goes on in the same sentence.
    mutating func say(_ text: String) {
        let text = text.utf8Span.span
        var index = 0
        while index < text.count {
            let lead = text[index]
            // Most of it is plain Chinese.
            if lead >= 0xE4, lead <= 0xE9 {
                pauseIfNeeded()
                repeat {
                    said.append(text[index])
                    said.append(text[index + 1])
                    said.append(text[index + 2])
                    index += 3
                } while index < text.count && text[index] >= 0xE4 && text[index] <= 0xE9
            } else if isDigit(text, index) {
                sayNumber(text, &index)
            } else {
                saySign(text, &index)
            }
        }
    }

    /// Ends the sentence, if one was begun.
    mutating func endSentence() {
        isPausing = false
        while endsWith(anyOf: "，、；："), said.count >= 3 { said.removeLast(3) }
        while said.last == UInt8(ascii: " ") { said.removeLast() }
        if !said.isEmpty, !endsWith(anyOf: "。！？") { said.append(contentsOf: "。".utf8) }
    }

    /// Ends the last sentence, and gives away everything that was said.
    mutating func finish() -> String {
        endSentence()
        let text = String(decoding: said, as: UTF8.self)
        said.removeAll(keepingCapacity: true)
        return text
    }
}

extension SpokenText {
    mutating func pauseIfNeeded() {
        guard isPausing else { return }
        isPausing = false
        if !said.isEmpty, !endsWith(anyOf: "。！？，、；：") { said.append(contentsOf: "，".utf8) }
    }

    /// Whether the last character is one of some marks, three bytes each.
    private func endsWith(anyOf marks: StaticString) -> Bool {
        guard said.count >= 3 else { return false }
        let (a, b, c) = (said[said.count - 3], said[said.count - 2], said[said.count - 1])
        guard a == 0xE3 || a == 0xEF else { return false }
        return marks.withUTF8Buffer { marks in
            stride(from: 0, to: marks.count, by: 3).contains {
                unsafe marks[$0] == a && marks[$0 + 1] == b && marks[$0 + 2] == c
            }
        }
    }

    /// Says one character that is neither plain Chinese nor a digit.
    private mutating func saySign(_ text: Span<UInt8>, _ index: inout Int) {
        let (sign, length) = scalar(text, index)
        let start = index
        index += length
        switch sign {
        // （）()·・•
        case 0xFF08, 0xFF09, 0x28, 0x29, 0xB7, 0x30FB, 0x2022: isPausing = true
        // 《》「」『』【】〔〕“”‘’"*□○●
        case 0x300A...0x3011, 0x3014, 0x3015, 0x2018...0x201D, 0x22, 0x2A, 0x25A1, 0x25CB, 0x25CF: break
        case 0x2F, 0xFF0F: append("或")
        // —–～~-
        case 0x2013, 0x2014, 0xFF5E, 0x7E, 0x2D: sayDash(text, &index)
        case 0x0A: endSentence()
        case 0x20, 0x3000:
            if let last = said.last, last != UInt8(ascii: " "), !endsWith(anyOf: "。！？，、；：") {
                said.append(UInt8(ascii: " "))
            }
        case 0x68 where isAddress(text, start):
            while index < text.count, text[index] > 0x20, text[index] < 0x7F { index += 1 }
            isPausing = true
        default:
            if isMark(sign) { isPausing = false } else { pauseIfNeeded() }
            for place in start..<index { said.append(text[place]) }
        }
    }

    /// A dash between numbers and times says how far; any other is a pause.
    private mutating func sayDash(_ text: Span<UInt8>, _ index: inout Int) {
        while index < text.count {
            let (next, length) = scalar(text, index)
            guard [0x2013, 0x2014, 0xFF5E, 0x7E, 0x2D].contains(next) else { break }
            index += length
        }
        if isDigit(text, index), endsWithNumber { append("到") } else { isPausing = true }
    }

    /// Whether a number was said last, or a time: `点` or `分`.
    private var endsWithNumber: Bool {
        guard let last = said.last else { return false }
        if last >= UInt8(ascii: "0"), last <= UInt8(ascii: "9") { return true }
        return said.suffix(3).elementsEqual("点".utf8) || said.suffix(3).elementsEqual("分".utf8)
    }

    mutating func append(_ words: StaticString) {
        pauseIfNeeded()
        words.withUTF8Buffer { unsafe said.append(contentsOf: $0) }
    }
}

/// The character that begins at an index of valid UTF-8, and its length in bytes.
func scalar(_ text: Span<UInt8>, _ index: Int) -> (value: UInt32, length: Int) {
    let lead = UInt32(text[index])
    if lead < 0x80 { return (lead, 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = lead & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(text[index + offset] & 0x3F) }
    return (value, length)
}

private func isAddress(_ text: Span<UInt8>, _ index: Int) -> Bool {
    let start: [UInt8] = Array("https://".utf8)
    return index + start.count <= text.count && start.indices.allSatisfy { text[index + $0] == start[$0] }
}

/// Whether it is one of `。！？，、；：`, which are pauses themselves.
private func isMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3002, 0xFF01, 0xFF1F, 0xFF0C, 0x3001, 0xFF1B, 0xFF1A: true
    default: false
    }
}
