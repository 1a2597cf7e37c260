enum HelpRules { static let all: [Rule] = [] }
