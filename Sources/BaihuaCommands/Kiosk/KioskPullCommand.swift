import ArgumentParser
import GuideModel
import GuidePipeline
import KioskClient
import KioskFormat

/// The command `baihua kiosk pull`.
struct KioskPullCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pull",
        abstract: "Update a kiosk's store once, as docs/kiosk-feed.md says.",
        discussion: """
            A source is a folder that holds head.json, the address of one, or a bundle. Of several the newest head that \
            is right wins. The last line says what happened; the exit code is 0, or 1 if the update was refused.
            """
    )

    @Option(help: ArgumentHelp("The root file that the kiosk was delivered with.", valueName: "root"))
    var trust: String

    @Option(help: ArgumentHelp("What the clock says, as YYYY-MM-DD; by default what it does say.", valueName: "day"))
    var today: CalendarDay?

    @Option(help: "How many seconds an address may be silent or slower than 1 KiB a second.")
    var patience = 30.0

    @Argument(help: "One or more sources, and last the folder of the store.")
    var places: [String]

    func validate() throws {
        if places.count < 2 { throw ValidationError("Give a source and the folder of the store.") }
        if !(patience > 0) { throw ValidationError("--patience takes seconds, more than 0.") }
    }

    mutating func run() async throws {
        guard case .bytes(let root) = try readFile(at: trust, limit: KioskLimits.rootLength) else {
            throw PlanFault("“\(trust)”不是能读的文件。")
        }
        let pace = WebSource.Pace(seconds: patience, bytesPerSecond: 1_024)
        let sources = places.dropLast().map { kioskSource($0, pace: pace) }
        let report = await kioskStore(places.last ?? "", today).pull(from: sources, trusting: root)
        for error in [report.reason].compactMap(\.self) + report.notes { standardError("\(error)\n") }
        try standardOutput(String(decoding: report.canonicalJSON(), as: UTF8.self))
        if let reason = report.reason {
            throw reason.code == .disk || reason.code == .noSpace ? Outcome.machine : Outcome.findings
        }
    }
}

/// The command `baihua kiosk show`.
struct KioskShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Say what a kiosk's store would show, after hashing it."
    )

    @Option(help: ArgumentHelp("What the clock says, as YYYY-MM-DD; by default what it does say.", valueName: "day"))
    var today: CalendarDay?

    @Argument(help: "The folder of the store.")
    var store: String

    mutating func run() async throws {
        let store = kioskStore(store, today)
        // A version that is not whole is nothing that a publisher ever signed.
        let release = store.current().flatMap { $0.damaged.isEmpty ? $0 : nil }
        let line = KioskScreen(release: release, isClockTrusted: store.isClockTrusted)
        try standardOutput(String(decoding: line.canonicalJSON(), as: UTF8.self))
    }
}

/// What `baihua kiosk show` prints.
private struct KioskScreen: CanonicalJSONEncodable {
    let release: KioskRelease?
    let isClockTrusted: Bool

    func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("clockTrusted", isClockTrusted)
            json.member("content", release?.contentHash)
            json.member("state", release?.freshness.state.rawValue)
            json.member("version", release?.version)
            json.member("warned", release?.guides(.warn) ?? [])
            json.member("withdrawn", release?.guides(.withdraw) ?? [])
        }
    }
}

private func kioskStore(_ path: String, _ today: CalendarDay?) -> KioskStore {
    let clock: any KioskClock = today.map { FixedClock(KioskDay($0)) } ?? SystemClock()
    return KioskStore(at: path, clock: clock)
}
