/// Several matters as one: one set of documents, handed in once, and free to take only some.
enum BundleRules {
    static let all: [Rule] = [.path(BundleSubmission()), .guide(BundleApplyAgain()), .guide(BundleAllOrNothing())]
}
