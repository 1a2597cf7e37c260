import GuideModel

/// The keys of a guide's front matter, in the order of the format's table.
enum HeaderKey {
    static let all = [
        "id", "标题", "短标题", "事项", "编码", "部门", "对象", "别名", "读音", "依据", "状态", "核对", "核对人", "复核", "生效", "失效", "包含",
        "曾用", "标签",
    ]
}

/// Turns the front matter's YAML into typed values.
func readHeader(_ value: YAMLValue, fence: SourceRange, lostKeys: [Located<String>], problems: inout Problems) -> Header {
    var header = Header(range: fence)
    guard let map = YAMLMap(value, keys: HeaderKey.all, expected: "一组“键: 值”", &problems) else { return header }
    header.keys = map.pairs.map(\.key) + lostKeys
    header.id = map.text("id", &problems).flatMap { id($0, key: "id", &problems) }
    header.title = map.text("标题", &problems)
    header.shortTitle = map.text("短标题", &problems)
    header.officialName = map.text("事项", &problems)
    header.code = map.text("编码", &problems)
    header.department = map.text("部门", &problems)
    header.audiences = (map.texts("对象", &problems) ?? []).compactMap { map.choice($0, key: "对象", &problems) }
    header.aliases = map.texts("别名", &problems) ?? []
    header.readings = readings(map["读音"], &problems)
    header.legalBases = (map.texts("依据", &problems) ?? []).compactMap { legalBasis($0, &problems) }
    header.status = map.text("状态", &problems).flatMap { map.choice($0, key: "状态", &problems) }
    header.checkedOn = map.day("核对", &problems)
    header.checkedBy = map.text("核对人", &problems)
    header.reviewOn = map.day("复核", &problems)
    header.effectiveFrom = map.day("生效", &problems)
    header.effectiveUntil = map.day("失效", &problems)
    header.parts = map.texts("包含", &problems)?.compactMap { id($0, key: "包含", &problems) }
    header.formerIDs = (map.texts("曾用", &problems) ?? []).compactMap { id($0, key: "曾用", &problems) }
    header.claims = (map.texts("标签", &problems) ?? []).compactMap { map.choice($0, key: "标签", &problems) }
    return header
}

private func id(_ text: Located<String>, key: String, _ problems: inout Problems) -> Located<String>? {
    if isValidID(text.value) { return text }
    problems.report(InvalidID.wording(key, text.value), at: text.range)
    return nil
}

private func readings(_ value: YAMLValue?, _ problems: inout Problems) -> [Reading] {
    guard let value else { return [] }
    guard case .map(let pairs, _) = value else {
        problems.report(WrongType.wording(key: "读音", expected: "一组“词: 拼音”", found: value.shapeName), at: value.range)
        return []
    }
    return pairs.compactMap { pair in
        guard case .text(let pinyin) = pair.value, isPinyin(pinyin.value) else {
            problems.report(InvalidReading.wording(pair.key.value), at: pair.value.range)
            return nil
        }
        return Reading(word: pair.key, pinyin: pinyin)
    }
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
    guard text.value.hasPrefix("《"), let end = text.value.lastIndex(of: "》"), end > text.value.index(after: text.value.startIndex)
    else {
        problems.report(LegalBasisForm.wording(text.value), at: text.range)
        return nil
    }
    let law = text.value[text.value.index(after: text.value.startIndex)..<end]
    let article = text.value[text.value.index(after: end)...]
    return Located(LegalBasis(law: String(law), article: article.isEmpty ? nil : String(article)), at: text.range)
}
