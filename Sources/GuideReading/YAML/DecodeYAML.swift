import GuideModel

/// Reads named values out of a YAML map, and reports what has the wrong shape.
struct YAMLMap {
    let pairs: [YAMLPair]
    let range: SourceRange

    /// The map's entries, with unknown keys reported with the nearest valid name.
    init?(_ value: YAMLValue, keys: [String], expected: String, _ problems: inout Problems) {
        guard case .map(let pairs, let range) = value else {
            problems.report(WrongType.wording(expected: expected, found: value.shapeName), at: value.range)
            return nil
        }
        self.pairs = pairs
        self.range = range
        for pair in pairs where !keys.contains(pair.key.value) {
            problems.report(UnknownKey.wording(pair.key.value, nearest: nearest(to: pair.key.value, in: keys)), at: pair.key.range)
        }
    }

    subscript(key: String) -> YAMLValue? { pairs.first { $0.key.value == key }?.value }

    /// The text of a key; nil when it is missing, has the wrong shape or says nothing.
    func text(_ key: String, _ problems: inout Problems) -> Located<String>? {
        guard let value = self[key] else { return nil }
        return text(of: value, key: key, problems: &problems)
    }

    private func text(of value: YAMLValue, key: String, problems: inout Problems) -> Located<String>? {
        guard case .text(let text) = value else {
            problems.report(WrongType.wording(key: key, expected: "一段文字", found: value.shapeName), at: value.range)
            return nil
        }
        return checked(text, key: key, &problems)
    }

    private func checked(_ text: Located<String>, key: String, _ problems: inout Problems) -> Located<String>? {
        guard !text.value.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x0A }) else {
            let place = pairs.first { $0.key.value == key }?.key.range ?? text.range
            problems.report(BlankValue.wording(key), at: text.value.isEmpty ? place : text.range)
            return nil
        }
        if hasTag(text.value) { problems.report(MarkupInValue.wording, at: text.range) }
        return text
    }

    /// The texts of a list; a single text is reported, and taken as a list of one.
    func texts(_ key: String, _ problems: inout Problems) -> [Located<String>]? {
        guard let value = self[key] else { return nil }
        switch value {
        case .list(let items, _):
            return items.compactMap { text(of: $0, key: key, problems: &problems) }
        case .text(let text):
            guard let text = checked(text, key: key, &problems) else { return [] }
            problems.report(WrongType.listOfOne(key, text.value), at: text.range)
            return [text]
        case .map:
            problems.report(WrongType.wording(key: key, expected: "一个列表", found: value.shapeName), at: value.range)
            return []
        }
    }

    /// A value of a closed set.
    func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ text: Located<String>, key: String, _ problems: inout Problems
    ) -> Located<Choice>? {
        if let value = Choice(rawValue: text.value) { return Located(value, at: text.range) }
        problems.report(UnknownChoice.wording(key, text.value, Choice.allCases.map(\.rawValue)), at: text.range)
        return nil
    }

    /// A day written YYYY-MM-DD.
    func day(_ key: String, _ problems: inout Problems) -> Located<CalendarDay>? {
        guard let text = text(key, &problems) else { return nil }
        guard let day = CalendarDay(text.value) else {
            problems.report(InvalidDate.wording(key, text.value), at: text.range)
            return nil
        }
        return Located(day, at: text.range)
    }
}

/// Whether a text has something that looks like an HTML tag.
private func hasTag(_ text: String) -> Bool {
    var afterOpen = false
    for byte in text.utf8 {
        if afterOpen, byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!") || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) { return true }
        afterOpen = byte == UInt8(ascii: "<")
    }
    return false
}

/// Whether an id follows `[a-z0-9]+(-[a-z0-9]+)*` in at most 64 bytes.
package func isValidID(_ id: String) -> Bool {
    var afterDash = true
    var count = 0
    for byte in id.utf8 {
        count += 1
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): afterDash = false
        case UInt8(ascii: "-") where !afterDash: afterDash = true
        default: return false
        }
    }
    return count > 0 && count <= 64 && !afterDash
}
