/// Rules about official codes being built as the standard says.
enum CodeRules {
    static let all: [Rule] = [.guide(CodeStructure()), .guide(CodeCheckDigit()), .guide(CodeOldScheme())]
}
