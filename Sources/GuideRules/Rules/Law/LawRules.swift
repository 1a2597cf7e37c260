enum LawRules { static let all: [Rule] = [] }
