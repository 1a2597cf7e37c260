import GuideModel

/// A level-2 section before its shape is read.
struct RawSection {
    var kind: SectionKind?
    var heading: Located<String>
    var headingBytes: Range<Int>
    var blocks: [MarkdownBlock] = []
}

/// Gives a body's blocks the meaning of the guide format.
func readBody(_ body: MarkdownBody, _ source: SourceText, into guide: inout Guide, problems: inout Problems) {
    guide.allowances = readAllowances(body, source, problems: &problems)
    let sections = splitSections(body, source, into: &guide, problems: &problems)
    for section in sections {
        guide.anchors.append(anchor(of: section.heading.value))
        guide.sections.append(
            Section(kind: section.kind, heading: section.heading, blocks: section.blocks.map { $0.model(in: source) })
        )
        switch section.kind {
        case .situations: guide.questions = readSituations(section, source, problems: &problems)
        case .documents: readDocuments(section, source, into: &guide, problems: &problems)
        case .steps: guide.steps = readSteps(section, source, problems: &problems)
        case .oneWindow: guide.facts = readFacts(section, source, problems: &problems)
        case .questions: readFrequentQuestions(section, source, into: &guide, problems: &problems)
        case .eligibility, .commitment, .remedy, nil:
            if section.blocks.isEmpty { problems.report(SectionShape.empty(section.heading.value), at: section.heading.range) }
        }
    }
    resolveConditions(of: &guide, problems: &problems)
}

/// Cuts the body at its level-2 headings and checks the headings.
private func splitSections(
    _ body: MarkdownBody, _ source: SourceText, into guide: inout Guide, problems: inout Problems
) -> [RawSection] {
    var sections: [RawSection] = []
    var isDuplicate = false
    var level = 1
    for block in body.blocks {
        guard case .heading(let newLevel, let inlines, let bytes) = block else {
            if sections.isEmpty, !isDuplicate {
                guide.shortAnswer.append(block.model(in: source))
            } else if !isDuplicate {
                sections[sections.count - 1].blocks.append(block)
            }
            continue
        }
        let title = inlines.plainText
        if title.isEmpty { problems.report(HeadingLevel.empty, at: source.range(bytes)) }
        if newLevel == 1 {
            problems.report(HeadingLevel.second, at: source.range(bytes))
        } else if newLevel > level + 1 {
            problems.report(HeadingLevel.skipped(from: level, to: newLevel), at: source.range(bytes))
        }
        level = newLevel
        if newLevel != 2 {
            if !isDuplicate, !sections.isEmpty { sections[sections.count - 1].blocks.append(block) }
            continue
        }
        let heading = Located(title, at: textRange(inlines) ?? source.range(bytes))
        let kind = SectionKind(heading: title)
        isDuplicate = false
        if let kind {
            if title != kind.preferredHeading {
                problems.report(SectionName.wording(title, preferred: kind.preferredHeading), at: heading.range)
            }
            if let earlier = sections.first(where: { $0.kind == kind }) {
                problems.report(
                    DuplicateSection.wording(title), at: heading.range,
                    notes: [Diagnostic.Note("第一次写在这里", at: earlier.heading.range)])
                isDuplicate = true
                continue
            }
        }
        sections.append(RawSection(kind: kind, heading: heading, headingBytes: bytes))
    }
    return sections
}

/// From the first to the last byte of the texts of a run.
func textRange(_ inlines: [Inline]) -> SourceRange? {
    var range: SourceRange?
    inlines.forEachText { text in range = range.map { $0.union(text.range) } ?? text.range }
    return range
}

/// The anchor of a heading as Git pages make it: lower case, spaces to dashes, punctuation dropped.
func anchor(of heading: String) -> String {
    var anchor = ""
    for scalar in heading.unicodeScalars {
        switch scalar {
        case " ": anchor += "-"
        case "-", "_": anchor.unicodeScalars.append(scalar)
        default:
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                anchor += scalar.properties.lowercaseMapping
            }
        }
    }
    return anchor
}

private func readFrequentQuestions(
    _ section: RawSection, _ source: SourceText, into guide: inout Guide, problems: inout Problems
) {
    var questions: [FrequentQuestion] = []
    for block in section.blocks {
        if case .heading(3, let inlines, let bytes) = block {
            let question = Located(inlines.plainText, at: textRange(inlines) ?? source.range(bytes))
            guide.anchors.append(anchor(of: question.value))
            questions.append(FrequentQuestion(question: question, answer: []))
        } else if questions.isEmpty {
            problems.report(SectionShape.answerWithoutQuestion, at: source.range(block.bytes))
        } else {
            questions[questions.count - 1].answer.append(block.model(in: source))
        }
    }
    if section.blocks.isEmpty { problems.report(SectionShape.empty(section.heading.value), at: section.heading.range) }
    for question in questions where question.answer.isEmpty {
        problems.report(SectionShape.questionWithoutAnswer, at: question.question.range)
    }
    guide.frequentQuestions = questions
}

/// Reads `<!-- 允许 RULE：REASON -->` and finds the block each holds for.
private func readAllowances(_ body: MarkdownBody, _ source: SourceText, problems: inout Problems) -> [Allowance] {
    guard !body.comments.isEmpty else { return [] }
    let units = body.units.sorted { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) }
    return body.comments.compactMap { comment in
        let inside = Piece(source, comment.lowerBound + 4..<max(comment.lowerBound + 4, comment.upperBound - 3)).trimmed
        let word = Array("允许".utf8)
        guard inside.hasBytes(word, at: inside.bytes.lowerBound) else {
            problems.report(RawHTML.comment, at: source.range(comment))
            return nil
        }
        let rest = Piece(source, inside.bytes.lowerBound + word.count..<inside.bytes.upperBound).trimmed
        guard let (colon, length) = rest.first(Marks.colon) else {
            problems.report(AllowanceForm.wording, at: source.range(comment))
            return nil
        }
        let rule = Piece(source, rest.bytes.lowerBound..<colon).trimmed
        let reason = Piece(source, colon + length..<rest.bytes.upperBound).trimmed
        guard !rule.isEmpty, !reason.isEmpty else {
            problems.report(AllowanceForm.wording, at: source.range(comment))
            return nil
        }
        let next = units.first { $0.lowerBound >= comment.upperBound }
        return Allowance(
            rule: rule.located, reason: reason.string,
            covers: source.range(next ?? comment.upperBound..<comment.upperBound), range: source.range(comment)
        )
    }
}
