import GuideModel

/// What pages look up in the whole run: the guides that have a page, and the addresses of files.
///
/// A class, because every page holds it, and a library is costly to copy.
final class Site: Sendable {
    let library: Library

    /// The guides that get a page, in library order, each id once.
    let guides: [Guide]
    let badges: [String: [Claim]]
    let assets: Assets

    /// The search entry script, from the site's root.
    let searchScript: String

    /// The guides confirmed last, by falling 核对 day, ties by id; no more than lists and feeds show.
    let newest: [Guide]

    /// What changed for people, newest first, ties by guide id; no more than lists and feeds show.
    let changes: [(guide: Guide, change: Change)]

    /// The guides that stand around each guide, by id.
    let surroundings: Surroundings

    /// How titles are spoken, by guide id.
    let pinyin: [String: String]

    /// Index in `guides` by id.
    private let indexByID: [String: Int]

    init(_ input: SiteInput, assets: Assets) {
        library = input.library
        badges = input.badges
        searchScript = input.searchScript
        pinyin = input.pinyin
        self.assets = assets
        var guides: [Guide] = []
        var indexByID: [String: Int] = [:]
        for guide in input.guides where isPathName(guide.id) && isPathName(guide.domain) {
            guard indexByID[guide.id] == nil else { continue }
            indexByID[guide.id] = guides.count
            guides.append(guide)
        }
        self.guides = guides
        self.indexByID = indexByID
        surroundings = Surroundings(of: guides, formerIDs: input.library.formerIDs) { indexByID[$0] != nil }
        changes = newestChanges(of: guides)
        let days = guides.map { $0.header.checkedOn?.value.number ?? 0 }
        let ids = guides.map(\.id)
        newest = guides.indices.sorted { days[$0] == days[$1] ? ids[$0] < ids[$1] : days[$0] > days[$1] }
            .prefix(50).map { guides[$0] }
    }

    var settings: Settings { library.settings }

    /// Whether the guide with that id has a page.
    func hasPage(_ id: String) -> Bool { indexByID[id] != nil }

    /// The guide with that id, if it has a page.
    func guide(_ id: String) -> Guide? { indexByID[id].map { guides[$0] } }

    /// The title of a guide, with a page or without.
    func title(of id: String) -> String { library.guideIndex[id].map { library.guides[$0].displayTitle } ?? id }

    /// The newest 核对 day of all pages: how fresh the site is, told without a clock.
    var checkedOn: CalendarDay? { newest.first?.header.checkedOn?.value }
}

/// Whether a name may become a folder of the site: `[a-z0-9-]`, at most 64 bytes.
func isPathName(_ name: String) -> Bool {
    let bytes = name.utf8
    return !bytes.isEmpty && bytes.count <= 64
        && bytes.allSatisfy {
            ($0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z")) || ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9"))
                || $0 == UInt8(ascii: "-")
        }
}

/// The 50 newest changes of all guides.
private func newestChanges(of guides: [Guide]) -> [(guide: Guide, change: Change)] {
    let changes = guides.flatMap { guide in guide.header.changes.map { (guide: guide, change: $0) } }
    return Array(
        changes.sorted {
            let (one, other) = ($0.change.day.value, $1.change.day.value)
            return one == other ? $0.guide.id < $1.guide.id : one > other
        }.prefix(50)
    )
}

extension Guide {
    /// The title, or the id of a draft that has none yet.
    var displayTitle: String { header.title?.value ?? id }

    /// The short answer without marks, in one line.
    var summary: String { shortAnswer.plainText.split(separator: "\n").joined(separator: " ") }

    /// The next review day: 复核, or a year after 核对.
    var reviewDay: CalendarDay? { header.reviewOn?.value ?? header.checkedOn?.value.adding(days: 365) }
}

extension CalendarDay {
    /// The day as `2026年11月20日`.
    var chinese: String {
        let (year, month, day) = components
        return "\(year)年\(month)月\(day)日"
    }
}
