/// Help is free, and who comes for another knows what to bring.
enum HelpRules {
    static let all: [Rule] = [.guide(HelpFee()), .path(ProxyDocuments())]
}
