/// Is everything asked for once, and said once?
enum OnceRules {
    static let all: [Rule] = []
}
