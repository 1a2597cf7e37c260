import GuideModel

/// Reads named values out of a YAML map, and reports what has the wrong shape.
struct YAMLMap {
    private(set) var pairs: [YAMLPair]
    private let keys: WordTable<Int>

    /// Index in `pairs` by the key's number in the table, or -1.
    private var places: [Int]
    let range: SourceRange

    /// The map's entries; nil when it is no map.
    ///
    /// An unknown key is reported with the nearest valid name, and read as that
    /// one if it is not there, so that a misspelt key is not missing too.
    init?(_ value: YAMLValue, keys: WordTable<Int>, expected: String, _ problems: inout Problems) {
        guard case .map(let pairs, let range) = value else {
            if !value.isLost {
                problems.report(WrongType.wording(expected: expected, found: value.shapeName), at: value.range)
            }
            return nil
        }
        self.pairs = pairs
        self.range = range
        self.keys = keys
        places = Array(repeating: -1, count: keys.words.count)
        var unknown: [Int] = []
        for (index, pair) in pairs.enumerated() {
            if let key = keys[pair.key.value] { places[key] = index } else { unknown.append(index) }
        }
        for index in unknown {
            let key = pairs[index].key
            // A key that is not there yet is more likely meant than one that is.
            let absent = keys.words.enumerated().filter { places[$0.offset] < 0 }.map(\.element)
            let meant = nearestName(to: key.value, in: absent)
            let near = meant ?? nearestName(to: key.value, in: keys.words)
            problems.report(UnknownKey.wording(key.value, nearest: near), at: key.range)
            guard let meant, let number = keys[meant] else { continue }
            self.pairs[index].key.value = meant
            places[number] = index
        }
    }

    subscript(key: String) -> YAMLValue? { pair(key)?.value }

    private func pair(_ key: String) -> YAMLPair? {
        guard let number = keys[key], places[number] >= 0 else { return nil }
        return pairs[places[number]]
    }

    /// The text of a key; nil when it is missing, has the wrong shape or says nothing.
    func text(_ key: String, _ problems: inout Problems) -> Located<String>? {
        guard let pair = pair(key) else { return nil }
        return Self.text(of: pair.value, of: pair.key, &problems)
    }

    /// The text a value is, whatever its key.
    static func text(of value: YAMLValue, of key: Located<String>, _ problems: inout Problems) -> Located<String>? {
        switch value {
        case .text(let text): return checked(text, of: key, &problems)
        case .lost: return nil
        case .list, .map:
            problems.report(
                WrongType.wording(key: key.value, expected: "一段文字", found: value.shapeName),
                at: value.range
            )
            return nil
        }
    }

    private static func checked(
        _ text: Located<String>,
        of key: Located<String>,
        _ problems: inout Problems
    ) -> Located<String>? {
        let value = withoutSpaces(text.value)
        guard !value.isEmpty else {
            // A character that may not stand there was reported, and the value is blank only without it.
            if !problems.mention(text.range) {
                problems.report(BlankValue.wording(key.value), at: text.value.isEmpty ? key.range : text.range)
            }
            return nil
        }
        if value.utf8.contains(UInt8(ascii: "<")), hasTag(value) {
            problems.report(MarkupInValue.wording, at: text.range)
        }
        return Located(value, at: text.range)
    }

    /// The texts of a list; a single text is reported, and taken as a list of one.
    ///
    /// `isNeeded`: whether a list without items says too little.
    func texts(_ key: String, isNeeded: Bool = false, _ problems: inout Problems) -> [Located<String>]? {
        pair(key).map { texts(of: $0, isNeeded: isNeeded, &problems) }
    }

    /// The texts of an entry that the table of keys need not know.
    func texts(of pair: YAMLPair, isNeeded: Bool, _ problems: inout Problems) -> [Located<String>] {
        let key = pair.key.value
        switch pair.value {
        case .list(let items, let range):
            if isNeeded, items.isEmpty, !problems.mention(range) {
                problems.report(BlankValue.wording(key), at: pair.key.range)
            }
            return items.compactMap { Self.text(of: $0, of: pair.key, &problems) }
        case .text(let text):
            guard let text = Self.checked(text, of: pair.key, &problems) else { return [] }
            problems.report(listInsteadOf(text, key: key), at: text.range)
            return [text]
        case .map:
            problems.report(
                WrongType.wording(key: key, expected: "一个列表", found: pair.value.shapeName),
                at: pair.value.range
            )
            return []
        case .lost: return []
        }
    }

    /// The pairs of a map; of anything else `shape`, as in `词: 拼音`, says what they should look like.
    func pairs(_ key: String, _ shape: String, _ problems: inout Problems) -> [YAMLPair] {
        guard let value = pair(key)?.value else { return [] }
        switch value {
        case .map(let pairs, _): return pairs
        case .text, .list:
            let wording = WrongType.wording(key: key, expected: "一组“\(shape)”", found: value.shapeName)
            problems.report(wording, at: value.range)
            return []
        case .lost: return []
        }
    }

    /// Full-width brackets, and dashes without a space, are slips of their own.
    private func listInsteadOf(_ text: Located<String>, key: String) -> Wording {
        switch text.value.first {
        case "［", "【": YAMLFullWidth.bracket
        case "-", "－", "—": YAMLSyntax.noSpaceAfterDash
        default: WrongType.listOfOne(key, text.value)
        }
    }

    /// A value of a closed set.
    func choice<Choice>(
        _ text: Located<String>,
        key: String,
        _ choices: WordTable<Choice>,
        _ problems: inout Problems
    ) -> Located<Choice>? {
        if let value = choices[text.value] { return Located(value, at: text.range) }
        problems.report(UnknownChoice.wording(key, text.value, choices.words), at: text.range)
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

/// A text without white space at both ends; the one most texts are.
private func withoutSpaces(_ text: String) -> String {
    let isSpace: (Unicode.Scalar) -> Bool = {
        $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\u{3000}" || $0 == "\u{A0}"
    }
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, isSpace(first) || isSpace(last) else { return text }
    guard let start = scalars.firstIndex(where: { !isSpace($0) }), let end = scalars.lastIndex(where: { !isSpace($0) })
    else {
        return ""
    }
    return String(scalars[start...end])
}

/// Whether a text has something that looks like an HTML tag.
private func hasTag(_ text: String) -> Bool {
    var afterOpen = false
    for byte in text.utf8 {
        if afterOpen, byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!") || isLetter(byte) { return true }
        afterOpen = byte == UInt8(ascii: "<")
    }
    return false
}

private func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") }

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
    return count > 0 && count <= 64 && !afterDash && !isReservedName(id)
}

/// Whether Windows keeps a file name for a device, so that the pages could not be copied there.
func isReservedName(_ id: String) -> Bool {
    switch id {
    case "con", "prn", "aux", "nul": true
    default: id.utf8.count == 4 && (id.hasPrefix("com") || id.hasPrefix("lpt")) && id.utf8.last != 0x30
    }
}
