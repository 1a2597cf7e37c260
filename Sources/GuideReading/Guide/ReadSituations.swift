import GuideModel

/// Reads 您是哪种情况: a list of questions with options between slashes, or as nested items.
func readSituations(_ section: RawSection, _ source: SourceText, problems: inout Problems) -> [Question] {
    var questions: [Question] = []
    for block in section.blocks {
        guard case .list(let list) = block else {
            problems.reportUnlessMentioned(SectionShape.situations, at: source.range(block.bytes))
            continue
        }
        for item in list.items {
            guard let raw = readItem(item, source, problems: &problems) else { continue }
            if let condition = raw.condition { problems.report(QuestionCondition.wording, at: condition.range) }
            for point in raw.points { problems.report(UnknownPoint.inQuestion(point.string), at: point.range) }
            var options = raw.rest.split(.slash)
            for inner in raw.lists.flatMap(\.items) {
                if case .paragraph(_, let bytes)? = inner.blocks.first { options.append(Piece(source, bytes)) }
            }
            let names = options.map(\.withoutFullStop).filter { !$0.isEmpty }.map(\.unescaped)
            if names.count < 2 { problems.report(QuestionShape.tooFewOptions(raw.name.value), at: raw.name.range) }
            questions.append(Question(name: raw.name, options: names, range: raw.range))
        }
    }
    return questions
}
