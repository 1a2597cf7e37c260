import GuideModel

/// Reads 要带什么: a bullet list, or the sentence 不用带材料。
func readDocuments(_ section: RawSection, _ source: SourceText, into guide: inout Guide, problems: inout Problems) {
    if section.blocks.isEmpty {
        problems.report(SectionShape.empty(section.heading.value), at: section.heading.range)
        return
    }
    if section.blocks.count == 1, case .paragraph(let inlines, _) = section.blocks[0], ["不用带材料。", "不用带材料"].contains(inlines.plainText) {
        guide.saysNoDocuments = true
        return
    }
    for block in section.blocks {
        guard case .list(let list) = block else {
            problems.report(SectionShape.documents, at: source.range(block.bytes))
            continue
        }
        if list.isOrdered { problems.report(SectionShape.documents, at: firstByte(list.bytes, source)) }
        for item in list.items {
            if let document = readDocument(item, source, isAlternative: false, problems: &problems) { guide.documents.append(document) }
        }
    }
}

func firstByte(_ bytes: Range<Int>, _ source: SourceText) -> SourceRange {
    source.range(bytes.lowerBound..<min(bytes.lowerBound + 1, bytes.upperBound))
}

private func readDocument(
    _ item: MarkdownItem, _ source: SourceText, isAlternative: Bool, problems: inout Problems
) -> DocumentItem? {
    guard let raw = readItem(item, source, problems: &problems) else { return nil }
    var document = DocumentItem(name: raw.name, range: raw.range)
    document.explanation = raw.explanation
    document.condition = raw.condition
    document.details = raw.details
    for point in raw.points { readPoint(point, into: &document, problems: &problems) }
    for list in raw.lists {
        guard document.isChoice else {
            problems.report(GroupShape.notMarked("任选一样"), at: document.name.range)
            document.choiceMark = document.name.range
            document.alternatives = list.items.compactMap { readDocument($0, source, isAlternative: true, problems: &problems) }
            continue
        }
        if isAlternative { problems.report(GroupShape.nested, at: document.name.range) }
        document.alternatives += list.items.compactMap { readDocument($0, source, isAlternative: true, problems: &problems) }
    }
    if document.isChoice, document.alternatives.isEmpty { problems.report(GroupShape.noAlternatives("任选一样"), at: document.name.range) }
    return document
}

private let documentPoints = [
    "原件", "原件 1 份", "复印件 1 份", "原件和复印件", "电子件", "原件看一眼", "自己准备", "窗口给表", "现场填", "现场拍", "我们自己查", "必带", "有就带", "可后补 5 个工作日",
    "可承诺代替", "免带", "可用电子证照", "任选一样",
]

private func readPoint(_ point: Piece, into document: inout DocumentItem, problems: inout Problems) {
    let text = point.string.filter { $0 != " " && $0 != "\u{3000}" }
    let range = point.range
    if let form = form(text) {
        if document.forms.contains(where: { $0.value == form }) { problems.report(PointConflict.twice(text), at: range) }
        document.forms.append(Located(form, at: range))
    } else if let source = DocumentItem.Source(rawValue: text) {
        if document.sources.contains(where: { $0.value == source }) { problems.report(PointConflict.twice(text), at: range) }
        document.sources.append(Located(source, at: range))
    } else if let strictness = strictness(text, point, problems: &problems) {
        if document.has(strictness) { problems.report(PointConflict.twice(text), at: range) }
        document.strictness.append(Located(strictness, at: range))
    } else if text == "任选一样" {
        document.choiceMark = range
    } else {
        problems.report(UnknownPoint.wording(point.string, nearest: nearest(to: point.string, in: documentPoints)), at: range)
    }
}

private func form(_ text: String) -> DocumentItem.Form? {
    switch text {
    case "电子件": return .electronic
    case "原件看一眼": return .shown
    default: break
    }
    for (word, make) in forms where text.hasPrefix(word) {
        var rest = text.dropFirst(word.count)
        if rest.isEmpty { return make(nil) }
        if rest.hasPrefix("各") { rest = rest.dropFirst() }
        guard rest.hasSuffix("份"), let count = smallNumber(String(rest.dropLast())), count > 0 else { return nil }
        return make(count)
    }
    return nil
}

private let forms: [(word: String, make: @Sendable (Int?) -> DocumentItem.Form)] = [
    ("原件和复印件", { .originalAndCopy($0) }), ("原件", { .original($0) }), ("复印件", { .copy($0) }), ("电子件", { _ in .electronic }),
]

private func strictness(_ text: String, _ point: Piece, problems: inout Problems) -> DocumentItem.Strictness? {
    switch text {
    case "必带": return .required
    case "有就带": return .ifAvailable
    case "可承诺代替": return .replacedByPromise
    case "免带": return .waived
    case "可用电子证照": return .electronicLicence
    default: break
    }
    guard text.hasPrefix("可后补") else { return nil }
    let rest = String(text.dropFirst(3))
    if rest.isEmpty { return .later(nil) }
    guard let duration = duration(rest) else {
        problems.report(UnknownPoint.duration(point.string), at: point.range)
        return .later(nil)
    }
    return .later(duration)
}
