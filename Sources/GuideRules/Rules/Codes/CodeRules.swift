/// Are official codes built as the standard says?
enum CodeRules {
    static let all: [Rule] = [.guide(CodeStructure()), .guide(CodeCheckDigit()), .guide(CodeOldScheme())]
}
