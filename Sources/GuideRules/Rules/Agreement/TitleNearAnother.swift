import GuideModel

/// Two titles differ in something a person can choose by.
struct TitleNearAnother: LibraryRule {
    static let about = RuleDescription(
        id: "title-near-another",
        group: .agreement,
        severity: .warning,
        demand: "两篇指南的标题，看得出差别在哪里。",
        why: "“身份证丢了怎么补”和“身份证丢了如何补办”并排放着，人不知道点哪个，自助机上更分不清。",
        source: "outputs.md：Search；docs/guide-format.md：Guides beside each other",
        accepts: [other("身份证坏了怎么换")],
        rejects: [other("1️⃣身份证丢了，如何补办？"), other("1️⃣身份证丢了怎么补")]
    )

    private static func other(_ title: String) -> Example {
        Example(files: [
            "guides/huji-chuxing/buban.md": "---\nid: buban\n标题: \(title)\n事项: 居民身份证换领\n别名: [换证]\n---"
        ])
    }

    func check(_ library: Library, _ findings: inout Findings) {
        var known: [[UInt8]: Int] = [:]
        known.reserveCapacity(library.guides.count)
        for index in library.guides.indices where library.isShownAlone(index) {
            guard let title = library.guides[index].header.title else { continue }
            let core = Self.core(of: title.value)
            guard core.count >= 6 else { continue }
            guard let earlier = known[core] else {
                known[core] = index
                continue
            }
            // The same id twice is one mistake, and reported as that.
            guard library.guides[earlier].id != library.guides[index].id,
                let first = library.guides[earlier].header.title
            else {
                continue
            }
            findings.report(.near(first.value), at: title.range, notes: [.init("另一篇的标题在这里", at: first.range)])
        }
    }

    /// The title's bytes without the characters that only ask: 怎么、如何、去哪里办.
    private static func core(of title: String) -> [UInt8] {
        var core: [UInt8] = []
        let bytes = Array(title.utf8)
        var index = 0
        while index < bytes.count {
            let length = bytes[index] < 0x80 ? 1 : bytes[index] & 0xE0 == 0xC0 ? 2 : bytes[index] & 0xF0 == 0xE0 ? 3 : 4
            let end = min(index + length, bytes.count)
            let isSpace = length == 1 && !isWordByte(bytes[index])
            if !isSpace, !asking.contains(where: { $0.elementsEqual(bytes[index..<end]) }) {
                core += bytes[index..<end]
            }
            index = end
        }
        return core
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private static let asking: [[UInt8]] = "怎么样如何咋哪里儿去在要了的吗呢我您办理，。？！、：；“”（）《》「」·".map { Array($0.utf8) }
}

extension Findings.Message {
    fileprivate static func near(_ title: String) -> Self {
        Self("和另一篇“\(title)”的标题几乎一样，人不知道点哪个", hint: "把差别写进标题，比如谁办、办哪一种、在哪里办")
    }
}
