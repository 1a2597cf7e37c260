extension KioskArchive {
    /// What one header of an archive says of the member behind it.
    public struct Member: Hashable, Sendable {
        /// The name with its prefix; nil where the member is no regular file, or the name is no ASCII.
        public var path: String?

        /// The length in bytes.
        public var length: Int

        /// How many bytes lie between this header and the next.
        public var extent: Int { (length + blockLength - 1) / blockLength * blockLength }

        /// Reads one block; nil where it is no header with a right checksum, as at the end of an archive.
        public init?(header block: ArraySlice<UInt8>) {
            let header = Header(block: block)
            guard block.count == blockLength, header.isSound, let length = header.octal(124, 12) else { return nil }
            self.length = length
            path = header.isRegular ? header.path : nil
        }
    }
}

/// The fields of a header, by their offsets in it.
private struct Header {
    let block: ArraySlice<UInt8>

    var isSound: Bool {
        guard field(257, 5).elementsEqual("ustar".utf8), let expected = octal(148, 8) else { return false }
        let sum = block.reduce(0) { $0 + Int($1) } - field(148, 8).reduce(0) { $0 + Int($1) }
        // Summed with spaces in the checksum's own place.
        return sum + 8 * 0x20 == expected
    }

    var isRegular: Bool {
        let kind = field(156, 1).first
        return kind == UInt8(ascii: "0") || kind == 0
    }

    var path: String? {
        let (name, prefix) = (field(0, 100).prefix { $0 != 0 }, field(345, 155).prefix { $0 != 0 })
        guard !name.isEmpty, name.allSatisfy({ $0 < 0x80 }), prefix.allSatisfy({ $0 < 0x80 }) else { return nil }
        let bytes = prefix.isEmpty ? Array(name) : Array(prefix) + [UInt8(ascii: "/")] + name
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Octal digits, ended by a space, a zero or the field's end.
    func octal(_ start: Int, _ count: Int) -> Int? {
        var value = 0
        var digits = 0
        for byte in field(start, count) {
            if byte == 0 || byte == UInt8(ascii: " ") {
                if digits == 0 { continue }
                break
            }
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "7") else { return nil }
            value = value * 8 + Int(byte - UInt8(ascii: "0"))
            digits += 1
        }
        return digits > 0 ? value : nil
    }

    private func field(_ start: Int, _ count: Int) -> ArraySlice<UInt8> {
        block.dropFirst(start).prefix(count)
    }
}
