import GuideModel
import KioskFormat

extension KioskSource {
    /// The questions people ask, with their answers as plain text.
    var questions: [KioskGuide.Question] {
        guide.frequentQuestions.map {
            KioskGuide.Question(question: $0.question.value, answer: textBlocks($0.answer))
        }
    }

    /// The sections that have no shape of their own in the feed, in the guide's order.
    var sections: [KioskGuide.Section] {
        guide.sections.compactMap { section in
            let kind: KioskGuide.Section.Kind
            switch section.kind {
            case .eligibility: kind = .eligibility
            case .commitment: kind = .commitment
            case .remedy: kind = .remedy
            case nil: kind = .other
            case .situations, .documents, .steps, .oneWindow, .questions: return nil
            }
            let title = section.kind?.preferredHeading ?? section.heading.value
            return KioskGuide.Section(kind, title: title, blocks: textBlocks(section.blocks))
        }
    }
}

/// Markdown as paragraphs and lists of plain text; quotes lose their mark, rules and pictures without words are left out.
func textBlocks(_ blocks: [Block]) -> [KioskGuide.TextBlock] {
    var texts: [KioskGuide.TextBlock] = []
    texts.reserveCapacity(blocks.count)
    for block in blocks {
        switch block {
        case .paragraph(let inlines, _), .heading(_, let inlines, _):
            append(inlines.plainText, to: &texts)
        case .list(let isOrdered, _, let items, _):
            let lines = items.map(\.plainText).filter { !$0.isEmpty }
            if !lines.isEmpty { texts.append(.list(lines, isOrdered: isOrdered)) }
        case .quote(let inner, _): texts += textBlocks(inner)
        case .code(let text, _): append(text, to: &texts)
        case .rule: break
        }
    }
    return texts
}

private func append(_ text: String, to texts: inout [KioskGuide.TextBlock]) {
    if !text.isEmpty { texts.append(.paragraph(text)) }
}
