import GuideModel

/// A link to another guide leads to a guide that exists.
struct LinkTarget: GuideRule {
    static let about = RuleDescription(
        id: "link-target",
        group: .references,
        severity: .error,
        demand: "指向别的指南的链接，那篇指南真的有，文件夹和大小写也对。",
        why: "人正要往下一步走，点了却说“找不到页面”，就只好从头再搜。",
        source: "docs/guide-format.md：Links；reliability D13、D14",
        accepts: [
            """
            ## 没办成怎么办

            再从头看一遍[身份证丢了怎么补](banzheng.md)。
            """
        ],
        rejects: [
            """
            ## 没办成怎么办

            看[甲](1️⃣banzhen.md)、[乙](2️⃣../shebao-jiuye/banzheng.md)、[丙](3️⃣Banzheng.md#一窗办理)。
            """
        ]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        for link in guide.links {
            guard case .guide(let path, _) = LinkDestination(link, in: guide), library.guideIndex(atPath: path) == nil
            else {
                continue
            }
            let name = path.guideName
            // A file that could not be read is reported itself.
            if library.unreadable.contains(name) { continue }
            findings.report(wording(path, name, library, mayGuess: findings.maySuggest), at: link.destination.range)
        }
    }

    private func wording(_ path: String, _ name: String, _ library: Library, mayGuess: Bool) -> Findings.Message {
        if let moved = library.guide(name) { return .elsewhere(moved.path) }
        if let live = library.formerIDs[name].flatMap({ library.guide($0) }) { return .renamed(name, live.path) }
        if let same = library.guide(name.lowercased()) { return .letterCase(same.path) }
        let nearest = mayGuess ? nearestName(to: name, in: library.guides.lazy.map(\.id)) : nil
        return .unknown(path, nearest.flatMap { library.guide($0)?.path })
    }
}

extension Library {
    /// The index of the guide in a file.
    func guideIndex(atPath path: String) -> Int? {
        if let index = guideIndex[path.guideName], guides[index].path == path { return index }
        // The header's id may differ from the file's name, or two guides may share an id; guides lie in the order of paths.
        var low = 0
        var high = guides.count
        while low < high {
            let middle = (low + high) / 2
            if guides[middle].path.utf8.lexicographicallyPrecedes(path.utf8) { low = middle + 1 } else { high = middle }
        }
        return low < guides.count && guides[low].path == path ? low : nil
    }
}

extension String {
    /// The file's name without `.md`.
    fileprivate var guideName: String {
        let start = utf8.lastIndex(of: 0x2F).map { utf8.index(after: $0) } ?? startIndex
        let isMarkdown = utf8.suffix(3).elementsEqual(".md".utf8, by: { $0 | 0x20 == $1 | 0x20 })
        return String(isMarkdown ? self[start...].dropLast(3) : self[start...])
    }
}

extension Findings.Message {
    fileprivate static func elsewhere(_ path: String) -> Self { Self("这个位置没有这篇指南", hint: "它在 \(path)") }

    fileprivate static func renamed(_ name: String, _ path: String) -> Self {
        Self("“\(name)”已经改名", hint: "现在是 \(path)")
    }

    fileprivate static func letterCase(_ path: String) -> Self { Self("大小写和文件名不一样", hint: "写成 \(path)") }

    fileprivate static func unknown(_ path: String, _ nearest: String?) -> Self {
        Self("没有 \(path) 这篇指南", hint: askWhether(nearest, else: "看看文件名，或者先写好那一篇"))
    }
}
