import ArgumentParser
import KioskConformance

/// The command `baihua kiosk conformance --reader CMD`.
struct KioskConformanceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "conformance",
        abstract: "Try a reader of the kiosk feed on good and bad feeds.",
        discussion: """
            The reader is run as CMD pull … and CMD show …, as docs/kiosk-feed.md has it under "Command line of a \
            reader", with feeds in a temporary folder, in archives and on 127.0.0.1. One line a case, and last \
            N passed, N failed. Exit codes: 0 all passed, 1 a case failed, 2 wrong usage, 3 the machine failed.
            """
    )

    @Option(help: ArgumentHelp("The reader: a program and its first arguments, separated by spaces.", valueName: "cmd"))
    var reader: String?

    @Option(
        name: .customLong("case"),
        help: ArgumentHelp("Only this case; may be given several times, and end in *.", valueName: "name")
    )
    var cases: [String] = []

    @Flag(help: "Also the cases that wait for half a minute.")
    var slow = false

    @Flag(help: "List the cases and what each demands, and run nothing.")
    var list = false

    func validate() throws {
        guard list || reader?.contains(where: { $0 != " " }) == true else {
            throw ValidationError("--reader must name a program.")
        }
        if let unknown = cases.first(where: { name in !conformanceCases().contains { matches($0.name, name) } }) {
            throw ValidationError("There is no case \(unknown).")
        }
    }

    func run() throws {
        if list {
            for one in conformanceCases() where isSelected(one) { try standardOutput("\(one.name)\t\(one.demand)\n") }
            return
        }
        let words = (reader ?? "").split(separator: " ").map(String.init)
        let result: ConformanceResult
        do {
            result = try runConformance(reader: words, selected: isSelected) { try? standardOutput($0 + "\n") }
        } catch {
            standardError("\(error)\n")
            throw Outcome.machine
        }
        try standardOutput("\(result.passed) passed, \(result.failed) failed\n")
        if result.failed > 0 { throw Outcome.findings }
    }

    private func isSelected(_ one: ConformanceCaseName) -> Bool {
        cases.isEmpty ? slow || !one.isSlow : cases.contains { matches(one.name, $0) }
    }

    private func matches(_ name: String, _ pattern: String) -> Bool {
        pattern.hasSuffix("*") ? name.hasPrefix(pattern.dropLast()) : name == pattern
    }
}
