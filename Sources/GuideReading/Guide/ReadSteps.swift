import GuideModel

/// Reads 怎么办: a numbered list.
func readSteps(_ section: RawSection, _ source: SourceText, problems: inout Problems) -> [Step] {
    if section.blocks.isEmpty {
        problems.report(SectionShape.empty(section.heading.value), at: section.heading.range)
        return []
    }
    var steps: [Step] = []
    for block in section.blocks {
        guard case .list(let list) = block else {
            problems.report(SectionShape.steps, at: source.range(block.bytes))
            continue
        }
        if !list.isOrdered { problems.report(SectionShape.steps, at: firstByte(list.bytes, source)) }
        steps += list.items.compactMap { readStep($0, source, isAlternative: false, problems: &problems) }
    }
    return steps
}

private func readStep(_ item: MarkdownItem, _ source: SourceText, isAlternative: Bool, problems: inout Problems) -> Step? {
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
        if !step.isChoice {
            problems.report(GroupShape.notMarked("任选一种"), at: step.name.range)
            step.choiceMark = step.name.range
        } else if isAlternative {
            problems.report(GroupShape.nested, at: step.name.range)
        }
        step.alternatives += list.items.compactMap { readStep($0, source, isAlternative: true, problems: &problems) }
    }
    if step.isChoice, step.alternatives.isEmpty { problems.report(GroupShape.noAlternatives("任选一种"), at: step.name.range) }
    return step
}

private let stepPoints = [
    "到窗口", "网上", "手机", "自助机", "邮寄", "电话", "上门", "部门内部", "当场", "10 分钟", "2 小时", "3 天", "5 个工作日", "不计入", "本人", "可代办",
    "任选一种",
]

private func readPoint(_ point: Piece, into step: inout Step, problems: inout Problems) {
    let text = point.string.filter { $0 != " " && $0 != "\u{3000}" }
    let range = point.range
    if let place = place(text, written: point.string) {
        if let earlier = step.place {
            problems.report(
                PointConflict.twoPlaces, at: range, notes: [Diagnostic.Note("已经写了“\(earlier.value.chinese)”", at: earlier.range)])
        } else {
            step.place = Located(place, at: range)
        }
    } else if let duration = duration(text) {
        if let earlier = step.duration {
            problems.report(PointConflict.twoDurations, at: range, notes: [Diagnostic.Note("已经写了一个时间", at: earlier.range)])
        } else {
            step.duration = Located(duration, at: range)
        }
    } else {
        switch text {
        case "不计入": step.uncountedMark = range
        case "本人": step.inPersonMark = range
        case "可代办": step.byProxyMark = range
        case "任选一种": step.choiceMark = range
        default:
            problems.report(UnknownPoint.wording(point.string, nearest: nearest(to: point.string, in: stepPoints)), at: range)
        }
    }
}

private func place(_ text: String, written: String) -> Step.Place? {
    switch text {
    case "到窗口": return .ownWindow
    case "网上": return .online
    case "手机": return .phoneApp
    case "自助机": return .kiosk
    case "邮寄": return .post
    case "电话": return .telephone
    case "上门": return .homeVisit
    case "部门内部": return .backOffice
    default:
        guard text.hasPrefix("到"), text.count > 1 else { return nil }
        let name = written.dropFirst().drop { $0 == " " }
        return .named(String(name))
    }
}
