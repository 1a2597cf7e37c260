import GuideModel

/// Reads 怎么办: a numbered list.
func readSteps(_ section: RawSection, _ source: SourceText, problems: inout Problems) -> [Step] {
    var steps: [Step] = []
    for block in section.blocks {
        guard case .list(let list) = block else {
            problems.reportUnlessMentioned(SectionShape.steps, at: source.range(block.bytes))
            continue
        }
        if !list.isOrdered { problems.report(SectionShape.steps, at: firstByte(list.bytes, source)) }
        steps += list.items.compactMap { readStep($0, source, isAlternative: false, problems: &problems) }
    }
    return steps
}

private func readStep(_ item: MarkdownItem, _ source: SourceText, isAlternative: Bool, problems: inout Problems)
    -> Step?
{
    guard let raw = readItem(item, source, problems: &problems) else { return nil }
    var step = Step(name: raw.name, range: raw.range)
    step.explanation = raw.explanation
    step.condition = raw.condition
    step.details = raw.details
    for point in raw.points { readPoint(point, into: &step, problems: &problems) }
    for list in raw.lists {
        if list.isOrdered {
            step.substeps += list.items.compactMap { readStep($0, source, isAlternative: false, problems: &problems) }
            continue
        }
        guard step.isChoice || list.hasBoldItems else {
            // A plain list explains the step.
            step.details.append(MarkdownBlock.list(list).model(in: source))
            continue
        }
        if isAlternative {
            problems.report(GroupShape.nested, at: step.name.range)
        } else if !step.isChoice {
            problems.report(GroupShape.notMarked("任选一种"), at: step.name.range)
        }
        if step.choiceMark == nil { step.choiceMark = step.name.range }
        step.alternatives += list.items.compactMap { readStep($0, source, isAlternative: true, problems: &problems) }
    }
    if step.isChoice, step.alternatives.isEmpty {
        problems.report(GroupShape.noAlternatives("任选一种"), at: step.name.range)
    }
    return step
}

/// What a 要点 of a step says.
private enum StepPoint {
    case place(Step.Place)
    case duration(Duration)
    case uncounted, inPerson, byProxy, choice
}

private let stepPoints = WordTable<StepPoint>([
    ("到窗口", .place(.ownWindow)), ("网上", .place(.online)), ("手机", .place(.phoneApp)), ("自助机", .place(.kiosk)),
    ("邮寄", .place(.post)), ("电话", .place(.telephone)), ("上门", .place(.homeVisit)), ("部门内部", .place(.backOffice)),
    ("当场", .duration(.onTheSpot)), ("不计入", .uncounted), ("本人", .inPerson), ("可代办", .byProxy), ("任选一种", .choice),
])

private let stepPointHints = stepPoints.words + ["10 分钟", "2 小时", "3 天", "5 个工作日"]

private func readPoint(_ point: Piece, into step: inout Step, problems: inout Problems) {
    if let meaning = meaning(of: Squeezed(point), point) {
        return apply(meaning, point, to: &step, problems: &problems)
    }
    let near = nearestName(to: point.string, in: stepPointHints)
    problems.report(UnknownPoint.wording(point.string, nearest: near), at: point.range)
    // What was most likely meant is taken, so that nothing follows from its lack.
    guard let near, let meant = meaning(of: Squeezed(near), nil) else { return }
    var unheard = Problems()
    apply(meant, point, to: &step, problems: &unheard)
}

private func meaning(of text: Squeezed, _ point: Piece?) -> StepPoint? {
    stepPoints[text.bytes] ?? duration(text).map { .duration($0) } ?? point.flatMap { namedPlace($0, text) }
}

private func apply(_ meaning: StepPoint, _ point: Piece, to step: inout Step, problems: inout Problems) {
    let range = point.range
    var isTwice = false
    func mark(_ mark: inout SourceRange?) {
        isTwice = mark != nil
        mark = mark ?? range
    }
    switch meaning {
    case .place(let place):
        if let earlier = step.place {
            let note = Diagnostic.Note("已经写了“\(clipped(earlier.value.chinese))”", at: earlier.range)
            problems.report(PointConflict.twoPlaces, at: range, notes: [note])
        } else {
            step.place = Located(place, at: range)
        }
    case .duration(let duration):
        if let earlier = step.duration {
            let note = Diagnostic.Note("已经写了“\(clipped(earlier.value.chinese))”", at: earlier.range)
            problems.report(PointConflict.twoDurations, at: range, notes: [note])
        } else {
            step.duration = Located(duration, at: range)
        }
    case .uncounted: mark(&step.uncountedMark)
    case .inPerson: mark(&step.inPersonMark)
    case .byProxy: mark(&step.byProxyMark)
    case .choice: mark(&step.choiceMark)
    }
    if isTwice { problems.report(PointConflict.twice(point.string), at: range) }
}

private func namedPlace(_ point: Piece, _ text: Squeezed) -> StepPoint? {
    var text = text
    guard text.take("到"), !text.isEmpty else { return nil }
    let name = point.part(point.start + "到".utf8.count..<point.end).trimmed
    return .place(.named(name.string))
}
