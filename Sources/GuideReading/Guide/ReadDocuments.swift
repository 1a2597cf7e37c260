import GuideModel

/// Reads 要带什么, a bullet list or the sentence that nothing is needed (不用带材料).
func readDocuments(_ section: RawSection, _ source: SourceText, into guide: inout Guide, problems: inout Problems) {
    if section.blocks.count == 1, case .paragraph(let inlines, _) = section.blocks[0],
        ["不用带材料。", "不用带材料"].contains(inlines.plainText)
    {
        guide.saysNoDocuments = true
        return
    }
    for block in section.blocks {
        guard case .list(let list) = block else {
            problems.reportUnlessMentioned(SectionShape.documents, at: source.range(block.bytes))
            continue
        }
        if list.isOrdered { problems.report(SectionShape.documents, at: firstByte(list.bytes, source)) }
        guide.documents += list.items.compactMap { readDocument($0, source, isAlternative: false, problems: &problems) }
    }
}

private func readDocument(
    _ item: MarkdownItem,
    _ source: SourceText,
    isAlternative: Bool,
    problems: inout Problems
) -> DocumentItem? {
    guard let raw = readItem(item, source, problems: &problems) else { return nil }
    var document = DocumentItem(name: raw.name, range: raw.range)
    document.explanation = raw.explanation
    document.condition = raw.condition
    document.details = raw.details
    for point in raw.points { readPoint(point, into: &document, problems: &problems) }
    for list in raw.lists {
        guard document.isChoice || list.hasBoldItems else {
            // A plain list explains the document.
            document.details.append(MarkdownBlock.list(list).model(in: source))
            continue
        }
        if isAlternative {
            problems.report(GroupShape.nested, at: document.name.range)
        } else if !document.isChoice {
            problems.report(GroupShape.notMarked("任选一样"), at: document.name.range)
        }
        if document.choiceMark == nil { document.choiceMark = document.name.range }
        document.alternatives += list.items.compactMap {
            readDocument($0, source, isAlternative: true, problems: &problems)
        }
    }
    if document.isChoice, document.alternatives.isEmpty {
        problems.report(GroupShape.noAlternatives("任选一样"), at: document.name.range)
    }
    return document
}

extension MarkdownList {
    /// Whether the list's items are items of the guide format, and not just text.
    var hasBoldItems: Bool {
        if case .paragraph(let inlines, _)? = items.first?.blocks.first, case .strong? = inlines.first {
            true
        } else {
            false
        }
    }
}

/// What a 要点 of a document says.
private enum DocumentPoint {
    case form(DocumentItem.Form)
    case source(DocumentItem.Source)
    case strictness(DocumentItem.Strictness)
    case choice
}

private let documentPoints = WordTable<DocumentPoint>([
    ("原件", .form(.original(nil))), ("复印件", .form(.copy(nil))), ("原件和复印件", .form(.originalAndCopy(nil))),
    ("电子件", .form(.electronic)), ("原件看一眼", .form(.shown)),
    ("自己准备", .source(.ownPreparation)), ("窗口给表", .source(.givenAtWindow)), ("现场填", .source(.filledInThere)),
    ("现场拍", .source(.takenThere)), ("我们自己查", .source(.checkedByOffice)),
    ("必带", .strictness(.required)), ("有就带", .strictness(.ifAvailable)), ("可后补", .strictness(.later(nil))),
    ("可承诺代替", .strictness(.replacedByPromise)), ("免带", .strictness(.waived)),
    ("可用电子证照", .strictness(.electronicLicence)), ("任选一样", .choice),
])

private let documentPointHints = documentPoints.words + ["原件 1 份", "复印件 1 份", "可后补 5 个工作日"]

private func readPoint(_ point: Piece, into document: inout DocumentItem, problems: inout Problems) {
    let text = Squeezed(point)
    if let meaning = documentPoints[text.bytes] ?? countedForm(text) ?? later(text, point, &problems) {
        return apply(meaning, point, to: &document, problems: &problems)
    }
    let near = nearestName(to: point.string, in: documentPointHints)
    problems.report(UnknownPoint.wording(point.string, nearest: near), at: point.range)
    // What was most likely meant is taken, so that nothing follows from its lack.
    let meant =
        near.map { Squeezed($0) }.flatMap { documentPoints[$0.bytes] ?? countedForm($0) } ?? .form(.original(nil))
    var unheard = Problems()
    apply(meant, point, to: &document, problems: &unheard)
}

private func apply(_ meaning: DocumentPoint, _ point: Piece, to document: inout DocumentItem, problems: inout Problems)
{
    let range = point.range
    let isTwice: Bool
    switch meaning {
    case .form(let form):
        isTwice = document.forms.contains { $0.value.isSameKind(as: form) }
        document.forms.append(Located(form, at: range))
    case .source(let source):
        isTwice = document.sources.contains { $0.value == source }
        document.sources.append(Located(source, at: range))
    case .strictness(let strictness):
        isTwice = document.has(strictness)
        document.strictness.append(Located(strictness, at: range))
    case .choice:
        isTwice = document.isChoice
        document.choiceMark = document.choiceMark ?? range
    }
    if isTwice { problems.report(PointConflict.twice(point.string), at: range) }
}

/// `原件 1 份`, `复印件各 2 份`.
private func countedForm(_ text: Squeezed) -> DocumentPoint? {
    var text = text
    let make: (Int) -> DocumentItem.Form
    if text.take("原件和复印件") {
        make = { .originalAndCopy($0) }
    } else if text.take("原件") {
        make = { .original($0) }
    } else if text.take("复印件") {
        make = { .copy($0) }
    } else if text.take("电子件") {
        make = { _ in .electronic }
    } else {
        return nil
    }
    _ = text.take("各")
    guard let count = text.takeNumber(), count > 0, text.equals("份") else { return nil }
    return .form(make(count))
}

/// Reads `可后补 5 个工作日`, what may come later and until when.
private func later(_ text: Squeezed, _ point: Piece, _ problems: inout Problems) -> DocumentPoint? {
    var text = text
    guard text.take("可后补") else { return nil }
    let term = duration(text)
    if term == nil { problems.report(UnknownPoint.duration(point.string), at: point.range) }
    return .strictness(.later(term))
}

extension DocumentItem.Form {
    /// Whether two forms differ at most in how many.
    fileprivate func isSameKind(as other: DocumentItem.Form) -> Bool {
        switch (self, other) {
        case (.original, .original), (.copy, .copy), (.originalAndCopy, .originalAndCopy), (.electronic, .electronic),
            (.shown, .shown):
            true
        default: false
        }
    }
}
