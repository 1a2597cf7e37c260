enum AgreementRules { static let all: [Rule] = [] }
