import ArgumentParser

/// The command `baihua kiosk`: the signed feed, from both its ends.
struct KioskCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kiosk",
        abstract: "Sign the feed for kiosks, and read it as a kiosk does.",
        subcommands: [KioskPullCommand.self, KioskShowCommand.self]
    )
}
