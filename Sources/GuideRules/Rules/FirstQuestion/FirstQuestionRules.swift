enum FirstQuestionRules { static let all: [Rule] = [] }
