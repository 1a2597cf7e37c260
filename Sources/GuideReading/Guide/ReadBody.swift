import GuideModel

/// Gives a body's blocks the meaning of the guide format.
func readBody(_ body: MarkdownBody, _ source: SourceText, into guide: inout Guide, problems: inout Problems) {
    guide.allowances = readAllowances(body, source, problems: &problems)
    let sections = splitSections(body, source, into: &guide, problems: &problems)
    for section in sections {
        guide.anchors.append(headingAnchor(section.heading.value))
        guide.sections.append(
            Section(kind: section.kind, heading: section.heading, blocks: section.blocks.map { $0.model(in: source) })
        )
        if section.kind != nil, section.blocks.isEmpty {
            problems.report(SectionShape.empty(section.heading.value), at: section.heading.range)
        }
        switch section.kind {
        case .situations: guide.questions = readSituations(section, source, problems: &problems)
        case .documents: readDocuments(section, source, into: &guide, problems: &problems)
        case .steps: guide.steps = readSteps(section, source, problems: &problems)
        case .oneWindow: guide.facts = readFacts(section, source, problems: &problems)
        case .questions: readFrequentQuestions(section, source, into: &guide, problems: &problems)
        case .eligibility, .commitment, .remedy, nil: break
        }
    }
    resolveConditions(of: &guide, problems: &problems)
}

private func readFrequentQuestions(
    _ section: RawSection,
    _ source: SourceText,
    into guide: inout Guide,
    problems: inout Problems
) {
    var questions: [FrequentQuestion] = []
    for block in section.blocks {
        if case .heading(3, let inlines, let bytes) = block {
            let question = Located(inlines.plainText, at: textRange(inlines) ?? source.range(bytes))
            guide.anchors.append(headingAnchor(question.value))
            questions.append(FrequentQuestion(question: question, answer: []))
        } else if !questions.isEmpty {
            questions[questions.count - 1].answer.append(block.model(in: source))
        }
    }
    if let first = section.blocks.first, !first.isHeading(3) {
        problems.report(SectionShape.answerWithoutQuestion, at: source.range(first.bytes))
    }
    for question in questions where question.answer.isEmpty {
        problems.report(SectionShape.questionWithoutAnswer, at: question.question.range)
    }
    guide.frequentQuestions = questions
}

extension MarkdownBlock {
    fileprivate func isHeading(_ wanted: Int) -> Bool { if case .heading(wanted, _, _) = self { true } else { false } }
}
