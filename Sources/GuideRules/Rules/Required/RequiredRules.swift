/// Is everything there that a person needs?
enum RequiredRules {
    static let all: [Rule] = [
        .guide(RequiredKey())
    ]
}
