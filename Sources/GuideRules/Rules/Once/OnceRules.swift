/// Everything is asked for once, and said once.
enum OnceRules {
    static let all: [Rule] = [
        .overview(DocumentListedTwice()),
        .overview(HiddenDocument()),
        .guide(CatchAll()),
        .overview(SeveralForms()),
        .guide(ConditionIsDocument()),
        .guide(ConditionDocument()),
        .path(SubmissionCount()),
        .overview(AskedAgain()),
    ]
}
