enum KioskRules { static let all: [Rule] = [] }
