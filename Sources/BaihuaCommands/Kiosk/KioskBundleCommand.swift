import ArgumentParser
import GuidePipeline

/// The command `baihua kiosk bundle`.
struct KioskBundleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bundle",
        abstract: "Write the whole signed feed as one file for a USB stick."
    )

    @OptionGroup var places: KioskPlaceOptions

    @Option(help: ArgumentHelp("The folder of the signed feed (default: feed/ in the root).", valueName: "dir"))
    var feed: String?

    @Option(help: ArgumentHelp("The bundle's file (default: <feed>-<version>.tar here).", valueName: "file"))
    var output: String?

    mutating func run() throws {
        let bundle = try bundleFeed(readFeed(at: feed ?? places.inRoot("feed")))
        let path = output ?? bundle.name
        try replaceFile(at: path, with: bundle.bytes)
        try standardOutput("\(path)：\(bundle.bytes.count) 字节。把它拷进 U 盘，终端从这个文件更新。\n")
    }
}
