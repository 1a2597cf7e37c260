/// What a kiosk's keypad and voice need from a guide.
enum KioskRules {
    static let all: [Rule] = [.guide(ReadingUnused())]
}
