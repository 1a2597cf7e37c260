/// The anchor of a heading as Git pages make it: lower case, spaces to dashes, punctuation dropped.
package func headingAnchor(_ heading: String) -> String {
    let bytes = Array(heading.utf8)
    var anchor: [UInt8] = []
    anchor.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
        let length = scalarLength(bytes[index])
        let scalar = bytes[index..<min(index + length, bytes.count)]
        index += length
        switch scalar[scalar.startIndex] {
        // Chinese characters, nearly all of a heading.
        case 0xE4...0xE9: anchor += scalar
        case UInt8(ascii: " "): anchor.append(UInt8(ascii: "-"))
        case UInt8(ascii: "-"), UInt8(ascii: "_"): anchor += scalar
        default: anchor += lettersAndDigits(scalar)
        }
    }
    return String(decoding: anchor, as: UTF8.self)
}

private func scalarLength(_ first: UInt8) -> Int { first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4 }

/// A scalar in lower case, or nothing when it is punctuation.
private func lettersAndDigits(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    if bytes.starts(with: [0xE3, 0x80]) || bytes.starts(with: [0xE2, 0x80]) { return [] }
    guard let properties = String(decoding: bytes, as: UTF8.self).unicodeScalars.first?.properties,
        properties.isAlphabetic || properties.numericType != nil
    else { return [] }
    return Array(properties.lowercaseMapping.utf8)
}
