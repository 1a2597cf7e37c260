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
            let header = try file.read(KioskArchive.blockLength, from: offset)
            guard let member = KioskArchive.Member(header: header[...]) else { break }
            offset += KioskArchive.blockLength
            // A file that is not whole is not there.
            guard member.length <= end - offset else { break }
            if let path = member.path, isFeedName(path), places[path] == nil {
                places[path] = (offset, member.length)
            }
            offset += member.extent
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

/// Whether a byte is a lower-case hexadecimal digit.
func isHexDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte) }
