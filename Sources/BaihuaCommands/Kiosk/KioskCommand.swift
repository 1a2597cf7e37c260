import ArgumentParser

/// The command `baihua kiosk`.
struct KioskCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kiosk",
        abstract: "Work with the kiosk feed, as docs/kiosk-feed.md describes it.",
        subcommands: [KioskConformanceCommand.self]
    )
}
