/// Rules about questions and conditions that lead somewhere.
enum SituationRules {
    static let all: [Rule] = [
        .guide(DuplicateOption()), .guide(QuestionLimits()), .guide(ImpossibleCondition()), .guide(UnusedQuestion()),
        .path(PathComplete()), .guide(JargonQuestion()),
    ]
}
