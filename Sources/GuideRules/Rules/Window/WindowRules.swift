/// Does one window take it all, and is every other claim kept?
enum WindowRules {
    static let all: [Rule] = []
}
