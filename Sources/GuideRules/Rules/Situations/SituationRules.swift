/// Do questions and conditions lead somewhere?
enum SituationRules {
    static let all: [Rule] = []
}
