/// A feed as one file: a POSIX ustar archive (IEEE 1003.1-2008, pax) of regular files.
///
/// The same files in the same order give the same bytes: mode 0644, owners and times 0.
public enum KioskArchive {
    private static let blockLength = 512

    /// Writes files in the order given; each path is ASCII and at most 100 bytes long.
    public static func bytes(of files: [(path: String, contents: [UInt8])]) -> [UInt8] {
        var archive: [UInt8] = []
        archive.reserveCapacity(files.reduce(2 * blockLength) { $0 + $1.contents.count + 2 * blockLength })
        for file in files {
            archive += header(path: file.path, length: file.contents.count)
            archive += file.contents
            archive += [UInt8](repeating: 0, count: padding(file.contents.count))
        }
        archive += [UInt8](repeating: 0, count: 2 * blockLength)
        return archive
    }

    /// Where the regular files lie, in the archive's order; the first counts where a path stands twice.
    ///
    /// The archive ends at the first block that is no header with a right checksum; a file that is not whole is not
    /// there.
    public static func files(in archive: [UInt8]) -> [(path: String, range: Range<Int>)] {
        var files: [(path: String, range: Range<Int>)] = []
        var seen: Set<String> = []
        var start = 0
        while start + blockLength <= archive.count {
            let header = archive[start..<(start + blockLength)]
            guard isHeader(header), let length = octal(header, at: 124, count: 12) else { break }
            let first = start + blockLength
            guard length <= archive.count - first else { break }
            if isRegular(header), let path = path(header), seen.insert(path).inserted {
                files.append((path, first..<(first + length)))
            }
            start = first + length + padding(length)
        }
        return files
    }
}

extension KioskArchive {
    private static func padding(_ length: Int) -> Int { (blockLength - length % blockLength) % blockLength }

    private static func header(path: String, length: Int) -> [UInt8] {
        var block = [UInt8](repeating: 0, count: blockLength)
        func put(_ text: String, at start: Int) {
            for (index, byte) in text.utf8.enumerated() { block[start + index] = byte }
        }
        func octal(_ value: Int, digits: Int) -> String {
            let text = String(value, radix: 8)
            return String(repeating: "0", count: max(0, digits - text.count)) + text
        }
        put(String(path.utf8.prefix(100)) ?? "", at: 0)
        put("0000644", at: 100)
        put("0000000", at: 108)
        put("0000000", at: 116)
        put(octal(length, digits: 11), at: 124)
        put(octal(0, digits: 11), at: 136)
        put("0", at: 156)
        put("ustar", at: 257)
        put("00", at: 263)
        put("0000000", at: 329)
        put("0000000", at: 337)
        put("        ", at: 148)
        put(octal(block.reduce(0) { $0 + Int($1) }, digits: 6) + "\0 ", at: 148)
        return block
    }

    private static func isHeader(_ block: ArraySlice<UInt8>) -> Bool {
        let start = block.startIndex
        guard block[(start + 257)..<(start + 262)].elementsEqual("ustar".utf8),
            let expected = octal(block, at: 148, count: 8)
        else { return false }
        let checksum = block[(start + 148)..<(start + 156)]
        let sum = block.reduce(0) { $0 + Int($1) } - checksum.reduce(0) { $0 + Int($1) }
        // Summed with spaces in the checksum's own place.
        return sum + 8 * 0x20 == expected
    }

    private static func isRegular(_ block: ArraySlice<UInt8>) -> Bool {
        let kind = block[block.startIndex + 156]
        return kind == UInt8(ascii: "0") || kind == 0
    }

    /// The name with its prefix, if it has one; nil if it is no ASCII.
    private static func path(_ block: ArraySlice<UInt8>) -> String? {
        func field(_ start: Int, _ count: Int) -> ArraySlice<UInt8> {
            block[(block.startIndex + start)..<(block.startIndex + start + count)].prefix { $0 != 0 }
        }
        let (name, prefix) = (field(0, 100), field(345, 155))
        guard !name.isEmpty, name.allSatisfy({ $0 < 0x80 }), prefix.allSatisfy({ $0 < 0x80 }) else { return nil }
        let bytes = prefix.isEmpty ? Array(name) : Array(prefix) + [UInt8(ascii: "/")] + name
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Octal digits, ended by a space, a zero or the field's end.
    private static func octal(_ block: ArraySlice<UInt8>, at start: Int, count: Int) -> Int? {
        var value = 0
        var digits = 0
        for byte in block[(block.startIndex + start)..<(block.startIndex + start + count)] {
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
}
