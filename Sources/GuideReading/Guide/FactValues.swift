import GuideModel

/// A grammar for one value, made one for a list of values that must have one element.
func single<Value>(
    _ grammar: @escaping (FactText, inout Problems) -> Value?
) -> ([FactText], inout Problems) -> Value? {
    { parts, problems in
        guard parts.count == 1 else {
            problems.report(FactValueForm.onlyOne, at: parts[1].range)
            return nil
        }
        return grammar(parts[0], &problems)
    }
}

/// `大厅名 · 窗口名`, several joined by `；`.
func windowReferences(_ parts: [FactText], _ problems: inout Problems) -> [WindowReference]? {
    var references: [WindowReference] = []
    for part in parts.flatMap({ $0.split(.semicolon) }) {
        let names = part.split(.dot)
        guard names.count == 2 else {
            problems.report(FactValueForm.window(part.string), at: part.range)
            return nil
        }
        references.append(WindowReference(hall: names[0].located, window: names[1].located))
    }
    return references
}

/// `一次`, `不用交`, `N 次`.
func submission(_ value: FactText, _ problems: inout Problems) -> Int? {
    var text = value.squeezed
    if text.equals("不用交") { return 0 }
    if let count = text.takeNumber(), count > 0, text.equals("次") { return count }
    problems.report(FactValueForm.submission(value.string), at: value.range)
    return nil
}

/// `0 趟`, `1 趟（原因）`, `最多 2 趟`.
func visits(_ value: FactText, _ problems: inout Problems) -> Visits? {
    let bracketed = value.cutBracket()
    var text = bracketed.head.squeezed
    let isMaximum = text.take("最多")
    if let count = text.takeNumber(), text.equals("趟"), bracketed.tail.isEmpty {
        return Visits(count: count, isMaximum: isMaximum, reason: bracketed.inside.map(\.string))
    }
    problems.report(FactValueForm.visits(value.string), at: value.range)
    return nil
}

/// `当场办结`, `5 个工作日（法定 20 个工作日）`.
func timeLimit(_ value: FactText, _ problems: inout Problems) -> TimeLimit? {
    let bracketed = value.cutBracket()
    guard let promised = limit(bracketed.head) else {
        var text = bracketed.head.squeezed
        let isBareNumber = text.takeNumber() != nil && text.isEmpty
        let wording = isBareNumber ? FactValueForm.limitWithoutUnit : FactValueForm.limit
        problems.report(wording(bracketed.head.string), at: bracketed.head.range)
        return nil
    }
    guard bracketed.tail.isEmpty else {
        problems.report(FactValueForm.limit(value.string), at: value.range)
        return nil
    }
    guard let inside = bracketed.inside else { return TimeLimit(promised: promised, statutory: nil) }
    // What follows a comma explains it: （法定 60 日，见《……》第十二条）.
    let parts = inside.split(.comma)
    let word = "法定"
    guard let first = parts.first, first.piece.hasPrefix(word),
        let statutory = limit(first.part(first.piece.start + word.utf8.count..<first.piece.end))
    else {
        problems.report(FactValueForm.statutory(inside.string), at: inside.range)
        return nil
    }
    return TimeLimit(promised: promised, statutory: statutory)
}

private func limit(_ text: FactText) -> Located<Duration>? {
    let squeezed = text.squeezed
    if squeezed.equals("当场办结") { return Located(.onTheSpot, at: text.range) }
    return duration(squeezed).map { Located($0, at: text.range) }
}

/// `居民身份证（自己取、邮寄）`, several joined by `；`.
func results(_ parts: [FactText], _ problems: inout Problems) -> [ServiceResult]? {
    var results: [ServiceResult] = []
    for part in parts.flatMap({ $0.split(.semicolon) }) {
        // The name may have a bracket of its own, so the last one says how.
        let bracketed = part.cutBracket(last: true)
        let ways = bracketed.inside?.split([.listing, .slash]).map(\.located) ?? []
        guard !bracketed.head.isEmpty, !ways.isEmpty, bracketed.tail.isEmpty else {
            problems.report(FactValueForm.result(part.string), at: part.range)
            return nil
        }
        results.append(ServiceResult(name: bracketed.head.located, ways: ways))
    }
    return results
}

private let areas = WordTable(casesOf: Scope.Area.self)

/// `全国`, `全国（全程网办）`.
func scope(_ value: FactText, _ problems: inout Problems) -> Scope? {
    let bracketed = value.cutBracket()
    guard let area = areas[bracketed.head.squeezed.bytes], bracketed.tail.isEmpty else {
        problems.report(FactValueForm.scope(value.string), at: value.range)
        return nil
    }
    return Scope(area: area, way: bracketed.inside.flatMap { $0.isEmpty ? nil : $0.located })
}

/// The first https address of a text.
func address(in piece: Piece) -> Located<String>? {
    for start in piece.start..<piece.end where piece.part(start..<piece.end).hasPrefix("https://") {
        var end = start
        while end < piece.end, isAddressByte(piece.source.bytes[end]) { end += 1 }
        return piece.part(start..<end).located
    }
    return nil
}

private func isAddressByte(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: ")") && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "]")
}
