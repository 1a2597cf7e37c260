/// A question that the person answers first, with the options to choose from.
package struct Question: Hashable, Sendable {
    package var name: Located<String>
    package var options: [Located<String>]

    /// The part of a bundle that asks it, with the part's title; nil for the guide's own.
    package var partTitle: String?

    package var range: SourceRange

    package init(name: Located<String>, options: [Located<String>], range: SourceRange, partTitle: String? = nil) {
        self.name = name
        self.options = options
        self.range = range
        self.partTitle = partTitle
    }
}

/// In which situation something applies: `〔选项、选项〕`.
///
/// Options of one question mean any of them, options of different questions
/// mean all of them.
package struct Condition: Hashable, Sendable {
    /// The options of one question that satisfy the condition.
    package struct Clause: Hashable, Sendable {
        /// Index in the guide's questions.
        package var question: Int

        /// Bit n is set when option n satisfies the clause.
        package var options: UInt64

        package init(question: Int, options: UInt64) {
            self.question = question
            self.options = options
        }
    }

    /// The options as written.
    package var options: [Located<String>]

    /// One clause a question, by rising question; empty when nothing resolved.
    package var clauses: [Clause]

    /// The brackets and what is between them.
    package var range: SourceRange

    package init(options: [Located<String>], clauses: [Clause] = [], range: SourceRange) {
        self.options = options
        self.clauses = clauses
        self.range = range
    }

    /// Whether it holds when question n is answered with option `choices[n]`.
    package func holds(for choices: [Int]) -> Bool {
        for clause in clauses where clause.question < choices.count {
            if clause.options & (1 << UInt64(choices[clause.question])) == 0 { return false }
        }
        return true
    }
}
