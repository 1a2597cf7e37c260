/// Do the steps fit in the promised time, and that in the law?
enum TimeRules {
    static let all: [Rule] = []
}
