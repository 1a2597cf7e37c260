import GuideModel

/// Whoever is asked first sees to it that the person gets an answer.
enum FirstQuestionRules {
    static let all: [Rule] = [.guide(TurnedAway()), .guide(ToldAtOnce()), .overview(HearBack())]
}

extension Guide {
    /// Calls the closure with all running text of the body but the facts.
    func forEachProse(_ body: (Located<String>) -> Void) {
        forEachShortAnswerText(body)
        for section in sections where section.kind != .oneWindow && section.kind != .situations {
            for block in section.blocks { block.forEachInlines { $0.forEachText(body) } }
        }
    }
}
