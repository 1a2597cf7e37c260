enum FeeRules { static let all: [Rule] = [] }
