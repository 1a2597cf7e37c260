import GuideModel

/// A promise in place of a document: free to choose, clear in what follows.
enum CommitmentRules {
    static let all: [Rule] = [
        .guide(PromiseForced()), .guide(PromiseStillAsked()), .guide(PromiseDangerous()), .guide(PromiseConsequence()),
        .guide(PromiseChoice()), .overview(PromiseDecided()),
    ]
}

extension Example {
    /// The base guide with a document that a promise replaces, and what 怎么承诺 says about it.
    static func promising(_ text: String, heading: String = "怎么承诺", header: String = "", document: String = "上班的单位开。")
        -> Example
    {
        Example(
            """
            \(header.isEmpty ? "" : "---\n\(header)\n---\n")
            ## 要带什么

            - **收入证明**（原件 1 份，可承诺代替）：\(document)

            ## \(heading)

            \(text)
            """
        )
    }
}
