/// Everything is asked for once, and said once.
enum OnceRules {
    static let all: [Rule] = [
        .path(DocumentListedTwice()),
        .path(HiddenDocument()),
        .guide(CatchAll()),
        .path(SeveralForms()),
        .guide(ConditionIsDocument()),
        .guide(ConditionDocument()),
        .path(SubmissionCount()),
    ]
}
