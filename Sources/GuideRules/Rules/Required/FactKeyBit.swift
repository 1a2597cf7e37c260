import GuideModel

extension FactKey {
    /// The facts that every guide states; 窗口 depends on the steps (`WindowNeeded`).
    static let alwaysRequired: [FactKey] = [.submission, .visits, .limit, .fee, .result, .enquiry]

    /// A bit of its own, for sets of keys that cost no allocation.
    var bit: UInt16 {
        switch self {
        case .window: 1 << 0
        case .submission: 1 << 1
        case .visits: 1 << 2
        case .limit: 1 << 3
        case .fee: 1 << 4
        case .result: 1 << 5
        case .enquiry: 1 << 6
        case .complaint: 1 << 7
        case .partners: 1 << 8
        case .lead: 1 << 9
        case .online: 1 << 10
        case .scope: 1 << 11
        case .proxy: 1 << 12
        case .help: 1 << 13
        case .progress: 1 << 14
        }
    }
}

extension Facts {
    /// The keys that are written, whatever they say.
    var writtenBits: UInt16 { written.reduce(0) { $0 | $1.key.value.bit } }
}

extension Guide {
    /// Where a missing fact would be added: the heading of 一窗办理.
    var factsPlace: SourceRange { section(.oneWindow)?.heading.range ?? end }

    /// Where a key of the front matter was written, else the opening fence.
    func place(ofKey key: String) -> SourceRange {
        header.keys.first { $0.value == key }?.range ?? header.range
    }

    /// Whether a line of 一窗办理 could not be read and looks as if this key was meant.
    ///
    /// The reader has reported that line; to say that the fact is missing too would be the same mistake twice.
    func hasUnreadLine(like key: FactKey) -> Bool {
        guard let section = section(.oneWindow) else { return false }
        for case .list(_, _, let items, _) in section.blocks {
            for case .paragraph(let inlines, _)? in items.map(\.first) {
                let name = inlines.plainText.prefix { $0 != "：" && $0 != ":" }
                let isKnown = FactKey.allCases.contains { name.filter { $0 != " " } == $0.rawValue }
                if !isKnown, name.contains(where: { key.rawValue.contains($0) }) { return true }
            }
        }
        return false
    }
}
