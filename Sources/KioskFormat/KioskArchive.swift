/// A feed as one file: a POSIX ustar archive (IEEE 1003.1-2008, pax) of regular files.
///
/// The same files in the same order give the same bytes: mode 0644, owners and times 0.
public enum KioskArchive {
    /// Headers take one block, and contents are filled up to whole blocks; in bytes.
    public static let blockLength = 512

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
            guard let member = Member(header: archive[start..<(start + blockLength)]) else { break }
            let first = start + blockLength
            guard member.length <= archive.count - first else { break }
            if let path = member.path, seen.insert(path).inserted {
                files.append((path, first..<(first + member.length)))
            }
            start = first + member.extent
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
}
