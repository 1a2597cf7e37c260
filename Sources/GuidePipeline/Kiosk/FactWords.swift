import GuideModel

/// The values of facts as the guide format writes them, also where a guide writes them as a list below the key.
enum FactWords {
    static func windows(_ windows: [WindowReference]) -> String {
        joined(windows, by: "；") { $0.hall.value + ($0.window.map { " · " + $0.value } ?? "") }
    }

    static func submissions(_ count: Int) -> String {
        switch count {
        case 0: "不用交"
        case 1: "一次"
        default: "\(count) 次"
        }
    }

    static func visits(_ visits: Visits) -> String {
        (visits.isMaximum ? "最多 " : "") + "\(visits.count) 趟" + inBrackets(visits.reason)
    }

    static func limit(_ limit: TimeLimit) -> String {
        let promised = limit.promised.value.isOnTheSpot ? "当场办结" : limit.promised.value.chinese
        return promised + inBrackets(limit.statutory.map { "法定 " + $0.value.chinese })
    }

    static func fee(_ fee: Fee) -> String {
        fee.isFree
            ? "不收费" : joined(fee.items, by: "；") { ($0.partTitle.map { $0 + "：" } ?? "") + $0.text.value }
    }

    static func results(_ results: [ServiceResult]) -> String {
        joined(results, by: "；") { $0.name.value + inBrackets($0.ways.isEmpty ? nil : names($0.ways, by: "、")) }
    }

    static func scope(_ scope: Scope) -> String { scope.area.rawValue + inBrackets(scope.way?.value) }

    static func names(_ names: [Located<String>], by separator: String = "、") -> String {
        joined(names, by: separator) { $0.value }
    }

    private static func inBrackets(_ text: String?) -> String { text.map { "（\($0)）" } ?? "" }

    /// Most lists have one element.
    private static func joined<Element>(
        _ elements: [Element],
        by separator: String,
        _ words: (Element) -> String
    ) -> String {
        elements.count == 1 ? words(elements[0]) : elements.map(words).joined(separator: separator)
    }
}

extension Fee.Item {
    /// The item without its legal basis: `工本费 40 元`.
    var words: String {
        guard let basis, !basis.isEmpty else { return text.value }
        for (open, close) in [("（", "）"), ("(", ")")] {
            let bracket = open + basis + close
            guard text.value.hasSuffix(bracket), text.value.utf8.count > bracket.utf8.count else { continue }
            var words = text.value.dropLast(bracket.count)
            while words.last == " " { words.removeLast() }
            return String(words)
        }
        return text.value
    }
}
