import GuideModel

/// A grammar for one value, made one for a list of values that must have one element.
func single<Value>(
    _ grammar: @escaping (Piece, inout Problems) -> Value?
) -> ([Piece], inout Problems) -> Value? {
    { parts, problems in
        guard parts.count == 1 else {
            problems.report(FactValueForm.onlyOne, at: parts[1].range)
            return nil
        }
        return grammar(parts[0], &problems)
    }
}

/// `大厅名 · 窗口名`, several joined by `；`.
func windowReferences(_ parts: [Piece], _ problems: inout Problems) -> [WindowReference]? {
    var references: [WindowReference] = []
    for part in parts.flatMap({ $0.split(Marks.semicolon) }) where !part.isEmpty {
        let names = part.split(Marks.dot)
        guard names.count == 2, !names[0].isEmpty, !names[1].isEmpty else {
            problems.report(FactValueForm.window(part.string), at: part.range)
            return nil
        }
        references.append(WindowReference(hall: names[0].located, window: names[1].located))
    }
    return references
}

/// `一次`, `不用交`, `N 次`.
func submission(_ piece: Piece, _ problems: inout Problems) -> Int? {
    let text = piece.string.filter { $0 != " " }
    if text == "不用交" { return 0 }
    if text.hasSuffix("次"), let count = smallNumber(String(text.dropLast())), count > 0 { return count }
    problems.report(FactValueForm.submission(piece.string), at: piece.range)
    return nil
}

/// `0 趟`, `1 趟（原因）`, `最多 2 趟`.
func visits(_ piece: Piece, _ problems: inout Problems) -> Visits? {
    let (head, inside) = piece.cuttingBracket()
    var text = head.string.filter { $0 != " " }
    let isMaximum = text.hasPrefix("最多")
    if isMaximum { text.removeFirst(2) }
    if text.hasSuffix("趟"), let count = smallNumber(String(text.dropLast())) {
        return Visits(count: count, isMaximum: isMaximum, reason: inside?.string)
    }
    problems.report(FactValueForm.visits(piece.string), at: piece.range)
    return nil
}

/// `当场办结`, `5 个工作日（法定 20 个工作日）`.
func timeLimit(_ piece: Piece, _ problems: inout Problems) -> TimeLimit? {
    let (head, inside) = piece.cuttingBracket()
    let text = head.string.filter { $0 != " " }
    guard let promised = ["当场办结", "当场"].contains(text) ? Duration.onTheSpot : duration(text) else {
        problems.report(smallNumber(text) == nil ? FactValueForm.limit(head.string) : FactValueForm.limitWithoutUnit(head.string), at: head.range)
        return nil
    }
    var limit = TimeLimit(promised: Located(promised, at: head.range), statutory: nil)
    guard let inside else { return limit }
    let word = Array("法定".utf8)
    guard inside.hasBytes(word, at: inside.bytes.lowerBound) else {
        problems.report(FactValueForm.statutory(inside.string), at: inside.range)
        return nil
    }
    let rest = Piece(inside.source, inside.bytes.lowerBound + word.count..<inside.bytes.upperBound).trimmed
    let statutoryText = rest.string.filter { $0 != " " }
    guard let statutory = ["当场办结", "当场"].contains(statutoryText) ? Duration.onTheSpot : duration(statutoryText) else {
        problems.report(FactValueForm.statutory(inside.string), at: inside.range)
        return nil
    }
    limit.statutory = Located(statutory, at: rest.range)
    return limit
}

/// `不收费`, `40 元（《依据》）`, `工本费 40 元；邮费自己付`.
func fee(_ parts: [Piece], _ problems: inout Problems) -> Fee? {
    if parts.count == 1, parts[0].cuttingBracket().head.string == "不收费" { return Fee(items: []) }
    var items: [Fee.Item] = []
    for part in parts.flatMap({ $0.split(Marks.semicolon) }) where !part.isEmpty {
        let (head, inside) = part.cuttingBracket()
        let (name, amount) = nameAndAmount(head.string)
        let basis = inside.flatMap { $0.string.contains("《") ? $0.string : nil }
        items.append(Fee.Item(name: name, amount: amount, basis: basis, text: part.located))
    }
    guard items.contains(where: { $0.amount != nil || $0.text.value.contains("《") }) else {
        problems.report(FactValueForm.fee(parts.map(\.string).joined(separator: "；")), at: parts[0].range)
        return nil
    }
    return Fee(items: items)
}

/// The words before the first amount in yuan, and the amount in fen.
private func nameAndAmount(_ text: String) -> (name: String?, amount: Int?) {
    let characters = Array(text.filter { $0 != " " })
    var index = 0
    while index < characters.count {
        guard characters[index].isASCII, characters[index].isNumber else {
            index += 1
            continue
        }
        var end = index
        var fen = 0
        var decimals: Int?
        while end < characters.count, characters[end].isASCII, let digit = characters[end].wholeNumberValue ?? (characters[end] == "." ? -1 : nil) {
            if digit == -1 {
                if decimals != nil { break }
                decimals = 0
            } else if fen < 1_000_000_000, (decimals ?? 0) < 2 {
                fen = fen * 10 + digit
                decimals = decimals.map { $0 + 1 }
            }
            end += 1
        }
        for _ in (decimals ?? 0)..<2 { fen *= 10 }
        if end < characters.count, characters[end] == "万" {
            fen *= 10_000
            end += 1
        }
        if end < characters.count, characters[end] == "元" {
            let name = String(characters[..<index])
            return (name.isEmpty ? nil : name, fen)
        }
        index = end
    }
    return (characters.isEmpty ? nil : String(characters), nil)
}

/// `居民身份证（自己取、邮寄）`, several joined by `；`.
func results(_ parts: [Piece], _ problems: inout Problems) -> [ServiceResult]? {
    var results: [ServiceResult] = []
    for part in parts.flatMap({ $0.split(Marks.semicolon) }) where !part.isEmpty {
        let (head, inside) = part.cuttingBracket()
        let ways = inside?.split(Marks.listing + Marks.slash).filter { !$0.isEmpty }.map(\.located) ?? []
        guard !head.isEmpty, !ways.isEmpty else {
            problems.report(FactValueForm.result(part.string), at: part.range)
            return nil
        }
        results.append(ServiceResult(name: head.located, ways: ways))
    }
    return results
}

/// `全国`, `全国（全程网办）`.
func scope(_ piece: Piece, _ problems: inout Problems) -> Scope? {
    let (head, inside) = piece.cuttingBracket()
    guard let area = Scope.Area(rawValue: head.string) else {
        problems.report(FactValueForm.scope(head.string), at: head.range)
        return nil
    }
    return Scope(area: area, way: inside?.located)
}

/// The first https address of a text.
func address(in piece: Piece) -> Located<String>? {
    let start = Array("https://".utf8)
    var index = piece.bytes.lowerBound
    while index < piece.bytes.upperBound {
        if piece.hasBytes(start, at: index) {
            var end = index
            while end < piece.bytes.upperBound, piece.source.bytes[end] > 0x20, piece.source.bytes[end] < 0x7F,
                ![UInt8(ascii: ")"), UInt8(ascii: ">"), UInt8(ascii: "]")].contains(piece.source.bytes[end])
            {
                end += 1
            }
            return Piece(piece.source, index..<end).located
        }
        index = piece.next(index)
    }
    return nil
}

/// A number of up to four digits, in Arabic or simple Chinese numerals.
func smallNumber(_ text: String) -> Int? {
    if text.isEmpty { return nil }
    if text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return text.utf8.count <= 4 ? Int(text) : nil }
    let digits: [Character: Int] = ["零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9]
    let characters = Array(text)
    if characters.count == 1 { return characters[0] == "十" ? 10 : digits[characters[0]] }
    guard characters.count <= 3, let ten = characters.firstIndex(of: "十"), ten <= 1 else { return nil }
    let tens = ten == 0 ? 1 : digits[characters[0]]
    let ones = ten == characters.count - 1 ? 0 : digits[characters[characters.count - 1]]
    guard let tens, let ones, characters.count - ten <= 2 else { return nil }
    return tens * 10 + ones
}

/// `当场`, `10 分钟`, `2 小时`, `3 天`, `5 个工作日`, without spaces.
func duration(_ text: String) -> Duration? {
    if text == "当场" { return .onTheSpot }
    if text == "半小时" { return Duration(30, .minute) }
    if text == "半天" { return Duration(4, .hour) }
    for (suffix, unit, factor) in durationUnits where text.hasSuffix(suffix) {
        guard let amount = smallNumber(String(text.dropLast(suffix.count))), amount > 0 else { return nil }
        return Duration(amount * factor, unit)
    }
    return nil
}

/// Longer names first, so that 个工作日 is not read as 日.
private let durationUnits: [(suffix: String, unit: Duration.Unit, factor: Int)] = [
    ("个工作日", .workingDay, 1), ("工作日", .workingDay, 1), ("个自然日", .day, 1), ("自然日", .day, 1), ("分钟", .minute, 1),
    ("个小时", .hour, 1), ("小时", .hour, 1), ("个星期", .day, 7), ("周", .day, 7), ("个月", .month, 1), ("天", .day, 1), ("日", .day, 1),
    ("年", .year, 1),
]
