/// Does every name mean something that exists?
enum ReferenceRules {
    static let all: [Rule] = []
}
