enum ScopeRules { static let all: [Rule] = [] }
