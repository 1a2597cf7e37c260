/// Where a matter can be handled, and what that means for people from elsewhere.
enum ScopeRules {
    static let all: [Rule] = [.guide(ScopeHousehold()), .guide(ScopeWords())]
}
