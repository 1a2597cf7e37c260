/// A ustar archive, member by member, right or wrong.
struct TestArchive {
    private(set) var bytes: [UInt8] = []

    /// The whole feed in the documented order.
    init(_ feed: TestFeed) {
        for (path, contents) in Self.sorted(feed) { add(path, contents) }
    }

    init() {}

    /// The members of a feed's archive: no deltas.
    static func sorted(_ feed: TestFeed) -> [(String, [UInt8])] {
        let order = ["root/", "notice.json", "head.json", "files/"]
        return feed.files.filter { !$0.key.hasPrefix("deltas/") }.map { ($0.key, $0.value) }.sorted { a, b in
            let place = { (path: String) in order.firstIndex { path.hasPrefix($0) } ?? order.count }
            return (place(a.0), a.0) < (place(b.0), b.0)
        }
    }

    /// Adds a member; `type` is the header's type flag, `link` where a link leads.
    mutating func add(
        _ path: String,
        _ contents: [UInt8],
        type: Character = "0",
        link: String = "",
        claiming length: Int? = nil,
        checksumOff: Int = 0
    ) {
        var header = [UInt8](repeating: 0, count: 512)
        func put(_ text: String, at offset: Int) {
            for (index, byte) in text.utf8.enumerated() { header[offset + index] = byte }
        }
        put(path, at: 0)
        put("0000644\0", at: 100)
        put("0000000\0", at: 108)
        put("0000000\0", at: 116)
        put(Self.octal(length ?? contents.count, digits: 11) + "\0", at: 124)
        put("00000000000\0", at: 136)
        put("        ", at: 148)
        put(String(type), at: 156)
        put(link, at: 157)
        put("ustar\u{0}00", at: 257)
        let sum = header.reduce(checksumOff) { $0 + Int($1) }
        put(Self.octal(sum, digits: 6) + "\0 ", at: 148)
        bytes += header + contents
        bytes += [UInt8](repeating: 0, count: (512 - contents.count % 512) % 512)
    }

    /// The archive with its two empty blocks at the end.
    var closed: [UInt8] { bytes + [UInt8](repeating: 0, count: 1024) }

    private static func octal(_ number: Int, digits: Int) -> String {
        let text = String(number, radix: 8)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}
