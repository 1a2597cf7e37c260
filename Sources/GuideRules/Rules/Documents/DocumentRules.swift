/// Is it clear what to bring?
enum DocumentRules {
    static let all: [Rule] = []
}
