import GuideModel

/// Which guides lead to which: bundles to their parts, and the links in the text both ways.
struct Surroundings: Sendable {
    private var bundles: [String: [String]] = [:]
    private var links: [String: [String]] = [:]
    private var backlinks: [String: [String]] = [:]

    init(of guides: [Guide], formerIDs: [String: String], hasPage: (String) -> Bool) {
        for guide in guides {
            for part in guide.header.parts ?? [] where hasPage(part.value) && part.value != guide.id {
                bundles[part.value, default: []].append(guide.id)
            }
            var named: [String] = []
            for link in guide.links where !link.isImage {
                guard let written = guideName(link.destination.value) else { continue }
                let id = hasPage(written) ? written : formerIDs[written] ?? written
                guard id != guide.id, hasPage(id), !named.contains(id) else { continue }
                named.append(id)
                backlinks[id, default: []].append(guide.id)
            }
            links[guide.id] = named
        }
    }

    /// The bundles that the guide is a part of.
    func bundles(of id: String) -> [String] { bundles[id] ?? [] }

    /// The guides that this one links to, then those that link to it; none that stands with it in a bundle's list.
    func related(to guide: Guide, limit: Int) -> [String] {
        let shown = Set((guide.header.parts ?? []).map(\.value) + bundles(of: guide.id))
        var related: [String] = []
        for id in (links[guide.id] ?? []) + (backlinks[guide.id] ?? []) where related.count < limit {
            if !shown.contains(id), !related.contains(id) { related.append(id) }
        }
        return related
    }
}

/// `../huji-chuxing/hukou.md#要带什么` names `hukou`.
private func guideName(_ destination: String) -> String? {
    guard !destination.utf8.contains(UInt8(ascii: ":")) else { return nil }
    let path = destination.prefix { $0 != "#" }
    guard path.hasSuffix(".md"), let last = path.split(separator: "/").last else { return nil }
    return String(last.dropLast(3))
}
