import GuideModel

/// The keys of a guide's front matter, in the order of the format's table.
enum HeaderKey {
    static let table = WordTable(names: [
        "id", "标题", "短标题", "事项", "编码", "部门", "对象", "别名", "读音", "依据", "状态", "核对", "核对人", "复核", "生效", "失效", "包含",
        "选定", "曾用", "标签", "变更",
    ])
}

private let audiences = WordTable(casesOf: Audience.self)
private let statuses = WordTable(casesOf: Status.self)
private let claims = WordTable(casesOf: Claim.self)

/// Turns the front matter's YAML into typed values.
func readHeader(_ value: YAMLValue, fence: SourceRange, problems: inout Problems) -> Header {
    var header = Header(range: fence)
    guard let map = YAMLMap(value, keys: HeaderKey.table, expected: "一组“键: 值”", &problems) else { return header }
    header.keys = map.pairs.map(\.key)
    header.id = map.text("id", &problems).flatMap { id($0, key: "id", &problems) }
    header.title = map.text("标题", &problems)
    header.shortTitle = map.text("短标题", &problems)
    header.officialName = map.text("事项", &problems)
    header.code = map.text("编码", &problems)
    header.department = map.text("部门", &problems)
    header.audiences = (map.texts("对象", isNeeded: true, &problems) ?? [])
        .compactMap { map.choice($0, key: "对象", audiences, &problems) }
    header.aliases = map.texts("别名", &problems) ?? []
    header.readings = map.pairs("读音", "词: 拼音", &problems).compactMap { reading($0, &problems) }
    header.legalBases = (map.texts("依据", isNeeded: true, &problems) ?? []).compactMap { legalBasis($0, &problems) }
    header.status = map.text("状态", &problems).flatMap { map.choice($0, key: "状态", statuses, &problems) }
    header.checkedOn = map.day("核对", &problems)
    header.checkedBy = map.text("核对人", &problems)
    header.reviewOn = map.day("复核", &problems)
    header.effectiveFrom = map.day("生效", &problems)
    header.effectiveUntil = map.day("失效", &problems)
    header.parts = map.texts("包含", isNeeded: true, &problems)?.compactMap { id($0, key: "包含", &problems) }
    header.settled = map.pairs("选定", "id: [选项]", &problems).compactMap { partAnswers($0, in: map, &problems) }
    header.formerIDs = (map.texts("曾用", &problems) ?? []).compactMap { id($0, key: "曾用", &problems) }
    header.claims = (map.texts("标签", &problems) ?? []).compactMap { map.choice($0, key: "标签", claims, &problems) }
    header.changes = map.pairs("变更", "日期: 改了什么", &problems).compactMap { change($0, &problems) }
    return header
}

private func id(_ text: Located<String>, key: String, _ problems: inout Problems) -> Located<String>? {
    if isValidID(text.value) { return text }
    problems.report(InvalidID.wording(key, text.value), at: text.range)
    return nil
}

private func reading(_ pair: YAMLPair, _ problems: inout Problems) -> Reading? {
    if case .lost = pair.value { return nil }
    guard case .text(let pinyin) = pair.value, isPinyin(pinyin.value) else {
        let place = pair.value.range.bytes.isEmpty ? pair.key.range : pair.value.range
        problems.report(InvalidReading.wording(pair.key.value), at: place)
        return nil
    }
    return Reading(word: pair.key, pinyin: pinyin)
}

/// Reads, for parts of a bundle, the options that are settled.
private func partAnswers(_ pair: YAMLPair, in map: YAMLMap, _ problems: inout Problems) -> PartAnswers? {
    guard let part = id(pair.key, key: "选定", &problems) else { return nil }
    return PartAnswers(part: part, options: map.texts(of: pair, isNeeded: true, &problems))
}

/// Reads a day and what changed on it.
private func change(_ pair: YAMLPair, _ problems: inout Problems) -> Change? {
    guard let day = CalendarDay(pair.key.value) else {
        problems.report(InvalidDate.wording("变更", pair.key.value), at: pair.key.range)
        return nil
    }
    guard let text = YAMLMap.text(of: pair.value, of: pair.key, &problems) else { return nil }
    return Change(day: Located(day, at: pair.key.range), text: text)
}

/// Whether a text is lower-case syllables with single spaces.
private func isPinyin(_ text: String) -> Bool {
    var afterSpace = true
    for scalar in text.unicodeScalars {
        switch scalar {
        case "a"..."z", "ü": afterSpace = false
        case " " where !afterSpace: afterSpace = true
        default: return false
        }
    }
    return !afterSpace
}

/// 《法律》第X条; the article may be missing, the law may not.
private func legalBasis(_ text: Located<String>, _ problems: inout Problems) -> Located<LegalBasis>? {
    let bytes = Array(text.value.utf8)
    guard let end = endOfName(bytes), end > 6 else {
        problems.report(LegalBasisForm.wording(text.value), at: text.range)
        return nil
    }
    let article = String(decoding: bytes[end...], as: UTF8.self)
    if article.utf8.contains(0xE3), article.contains("《") {
        problems.report(LegalBasisForm.several, at: text.range)
        return nil
    }
    let law = String(decoding: bytes[3..<end - 3], as: UTF8.self)
    return Located(LegalBasis(law: law, article: article.isEmpty ? nil : article), at: text.range)
}

/// Where the name ends that begins with 《, names in it included.
private func endOfName(_ bytes: [UInt8]) -> Int? {
    var depth = 0
    var index = 0
    while index + 2 < bytes.count {
        if bytes[index] == 0xE3, bytes[index + 1] == 0x80, bytes[index + 2] == 0x8A {
            depth += 1
        } else if bytes[index] == 0xE3, bytes[index + 1] == 0x80, bytes[index + 2] == 0x8B {
            depth -= 1
            if depth == 0 { return index + 3 }
        }
        guard depth > 0 else { return nil }
        index += bytes[index] < 0x80 ? 1 : bytes[index] < 0xE0 ? 2 : bytes[index] < 0xF0 ? 3 : 4
    }
    return nil
}
