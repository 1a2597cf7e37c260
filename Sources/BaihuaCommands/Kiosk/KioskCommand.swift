import ArgumentParser

/// The commands `baihua kiosk …`.
struct KioskCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kiosk",
        abstract: "Keys, signing, notices and checks for the feed that kiosks download, and a kiosk that downloads it.",
        discussion: "docs/kiosk-feed.md describes the feed, docs/kiosk-publishing.md how to publish it day by day.",
        subcommands: [
            KioskKeygenCommand.self, KioskRootCommand.self, KioskSignCommand.self, KioskNoticeCommand.self,
            KioskVerifyCommand.self, KioskBundleCommand.self, KioskPullCommand.self, KioskShowCommand.self,
            KioskSearchCommand.self, KioskConformanceCommand.self,
        ]
    )
}
