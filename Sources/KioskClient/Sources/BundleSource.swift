public import KioskFormat

/// A feed in one file: the archive that `baihua kiosk bundle` writes, read in place.
///
/// It is a POSIX ustar archive (IEEE Std 1003.1, pax, "ustar Interchange Format"). Names that the feed does not use are
/// passed over, and of two equal names the first counts.
public struct BundleSource: KioskSource {
    public let name: String

    public var hasDeltas: Bool { false }

    /// More entries than any feed has, so that reading the table comes to an end.
    private static let mostEntries = 200_000

    private let file: OpenFile
    private let places: [String: (offset: Int, length: Int)]

    /// Reads the archive's table of contents.
    ///
    /// What is no archive, or ends too early, lacks files: they are `sync-missing`.
    ///
    /// - Throws: `sync-source` where no file is at the path.
    public init(at path: String) throws(KioskFeedError) {
        name = path
        do throws(KioskDiskFault) {
            guard let file = try OpenFile.reading(path, followingLinks: true) else {
                throw KioskDiskFault(operation: "open", path: path, number: 2)
            }
            self.file = file
            places = try Self.places(in: file)
        } catch {
            throw KioskFeedError(source: error)
        }
    }

    private static func places(in file: OpenFile) throws(KioskDiskFault) -> [String: (offset: Int, length: Int)] {
        var places: [String: (offset: Int, length: Int)] = [:]
        let end = try file.length()
        var offset = 0
        for _ in 0..<mostEntries {
            guard let entry = ArchiveEntry(header: try file.read(512, from: offset)) else { break }
            offset += 512
            // A file that is not whole is not there.
            guard entry.length <= end - offset else { break }
            if entry.isFile, isFeedName(entry.name), places[entry.name] == nil {
                places[entry.name] = (offset, entry.length)
            }
            offset += (entry.length + 511) / 512 * 512
        }
        return places
    }

    /// `head.json`, `notice.json`, `root/<n>.json` and `files/<sha256>`.
    private static func isFeedName(_ name: String) -> Bool {
        if name == "head.json" || name == "notice.json" { return true }
        if name.hasPrefix("files/") {
            let hash = name.utf8.dropFirst(6)
            return hash.count == 64 && hash.allSatisfy(isHexDigit)
        }
        guard name.hasPrefix("root/"), name.hasSuffix(".json") else { return false }
        let number = name.utf8.dropFirst(5).dropLast(5)
        return (1...16).contains(number.count) && number.allSatisfy { (0x30...0x39).contains($0) }
    }

    public func open(_ path: String, from offset: Int, length: Int) async throws(KioskFeedError) -> KioskAnswer? {
        guard let place = places[path] else { return nil }
        return KioskAnswer(reading: file, from: place.offset, length: place.length, at: offset)
    }
}

/// One header of an archive.
struct ArchiveEntry {
    var name: String
    var length: Int
    var isFile: Bool

    /// - Returns: nil where the 512 bytes are no header, as at the end of an archive.
    init?(header: [UInt8]) {
        guard header.count == 512, let stated = Self.number(header[148..<156]),
            header[257..<262].elementsEqual("ustar".utf8)
        else { return nil }
        // The sum is taken with spaces in its own place.
        let sum = header.enumerated().reduce(0) { $0 + ((148..<156).contains($1.offset) ? 0x20 : Int($1.element)) }
        guard sum == stated, let length = Self.number(header[124..<136]) else { return nil }
        let prefix = Self.text(header[345..<500])
        name = (prefix.isEmpty ? "" : prefix + "/") + Self.text(header[..<100])
        self.length = length
        isFile = header[156] == UInt8(ascii: "0") || header[156] == 0
    }

    private static func text(_ field: ArraySlice<UInt8>) -> String {
        String(decoding: field.prefix { $0 != 0 }, as: UTF8.self)
    }

    /// Octal digits that a space or a zero byte ends.
    private static func number(_ field: ArraySlice<UInt8>) -> Int? {
        var number = 0
        var digits = 0
        for byte in field.drop(while: { $0 == 0x20 }) {
            guard (0x30...0x37).contains(byte) else {
                guard byte == 0 || byte == 0x20 else { return nil }
                break
            }
            number = number << 3 | Int(byte - 0x30)
            digits += 1
        }
        return digits > 0 ? number : nil
    }
}

/// Whether a byte is a lower-case hexadecimal digit.
func isHexDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte) }
