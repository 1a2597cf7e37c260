/// A file of the index.
package struct SearchFile: Sendable, Equatable {
    /// Relative to the folder of the index: `index.0123456789abcdef.js`, `fedcba9876543210/t17.js`.
    package var name: String
    package var bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

extension SearchFile {
    /// Wraps a text into a script that hands it to the engine.
    ///
    /// A script, because a page that was opened from a folder may load scripts and nothing else. Digits are chosen so
    /// that nothing in them has to be escaped.
    init(_ stem: String, folder: String = "", literal: [UInt8]) {
        name = folder + stem + ".js"
        bytes = Array("BaihuaSearch.add(\"\(stem)\",".utf8) + literal + Array(");\n".utf8)
    }

    /// A text of digits alone as a literal.
    static func literal(digits: [UInt8]) -> [UInt8] { [UInt8(ascii: "\"")] + digits + [UInt8(ascii: "\"")] }

    /// The text inside, or nil where the file is no file of an index.
    static func text(of bytes: [UInt8]) -> [UInt8]? {
        let opening = Array("BaihuaSearch.add(\"".utf8)
        guard bytes.starts(with: opening), let comma = bytes.firstIndex(of: UInt8(ascii: ",")),
            bytes.suffix(3) == [41, 59, 10]
        else { return nil }
        return jsonText(bytes[(comma + 1)..<(bytes.count - 3)])
    }
}

/// A JSON string that is also a JavaScript literal and cannot close a script element.
func jsonString(_ text: [UInt8]) -> [UInt8] {
    var literal: [UInt8] = [UInt8(ascii: "\"")]
    literal.reserveCapacity(text.count + 2)
    for (i, byte) in text.enumerated() {
        switch byte {
        case UInt8(ascii: "\n"): literal += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
        case UInt8(ascii: "\t"): literal += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): literal += [UInt8(ascii: "\\"), byte]
        case 0..<0x20: literal += Array("\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
        case UInt8(ascii: "/") where i > 0 && text[i - 1] == UInt8(ascii: "<"): literal += [UInt8(ascii: "\\"), byte]
        default: literal.append(byte)
        }
    }
    literal.append(UInt8(ascii: "\""))
    return literal
}

/// The text of a JSON string as `jsonString` writes it.
private func jsonText(_ literal: ArraySlice<UInt8>) -> [UInt8]? {
    let quote = UInt8(ascii: "\"")
    guard literal.count >= 2, literal.first == quote, literal.last == quote else { return nil }
    let inside = literal.dropFirst().dropLast()
    guard inside.contains(UInt8(ascii: "\\")) else { return Array(inside) }
    var text: [UInt8] = []
    text.reserveCapacity(inside.count)
    var i = inside.startIndex
    while i < inside.endIndex {
        guard inside[i] == UInt8(ascii: "\\") else {
            text.append(inside[i])
            i += 1
            continue
        }
        guard i + 1 < inside.endIndex else { return nil }
        switch inside[i + 1] {
        case UInt8(ascii: "n"): text.append(UInt8(ascii: "\n"))
        case UInt8(ascii: "t"): text.append(UInt8(ascii: "\t"))
        case UInt8(ascii: "u"):
            let digits = inside[(i + 2)...].prefix(4)
            guard digits.count == 4, let code = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) else {
                return nil
            }
            text.append(code)
            i += 4
        case let byte: text.append(byte)
        }
        i += 2
    }
    return text
}
