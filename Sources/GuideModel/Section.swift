/// The sections the format recognises.
package enum SectionKind: String, Hashable, Sendable, CaseIterable {
    case eligibility, situations, documents, steps, oneWindow, commitment, questions, remedy

    /// The headings that name the section, the preferred one first.
    package var headings: [String] {
        switch self {
        case .eligibility: ["谁能办", "办理条件", "受理条件", "申请条件"]
        case .situations: ["您是哪种情况", "情形选择"]
        case .documents: ["要带什么", "需要什么材料", "办理材料", "申请材料"]
        case .steps: ["怎么办", "办理步骤", "办理流程"]
        case .oneWindow: ["一窗办理", "一窗受理", "在哪办"]
        case .commitment: ["怎么承诺", "告知承诺"]
        case .questions: ["常见问题", "大家常问"]
        case .remedy: ["没办成怎么办", "不满意找谁"]
        }
    }

    /// The heading that pages show.
    package var preferredHeading: String { headings[0] }

    /// The kind a heading names, or nil for a section of the editor's own.
    package init?(heading: String) {
        for kind in SectionKind.allCases where kind.headings.contains(heading) {
            self = kind
            return
        }
        return nil
    }
}

/// A level-2 section as it was written.
package struct Section: Hashable, Sendable {
    package var kind: SectionKind?
    package var heading: Located<String>
    package var blocks: [Block]

    package init(kind: SectionKind?, heading: Located<String>, blocks: [Block]) {
        self.kind = kind
        self.heading = heading
        self.blocks = blocks
    }
}

/// A question people ask, with its answer.
package struct FrequentQuestion: Hashable, Sendable {
    package var question: Located<String>
    package var answer: [Block]

    package init(question: Located<String>, answer: [Block]) {
        self.question = question
        self.answer = answer
    }
}

/// `<!-- 允许 RULE：REASON -->`: a rule silenced for the next block.
package struct Allowance: Hashable, Sendable {
    package var rule: Located<String>
    package var reason: String
    /// The block it holds for; empty when nothing follows.
    package var covers: SourceRange
    package var range: SourceRange

    package init(rule: Located<String>, reason: String, covers: SourceRange, range: SourceRange) {
        self.rule = rule
        self.reason = reason
        self.covers = covers
        self.range = range
    }
}
