import ArgumentParser
import GuidePipeline
import KioskFormat

/// The command `baihua kiosk sign`.
struct KioskSignCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign",
        abstract: "Sign what the build wrote and put the whole feed, with deltas, into a folder of its own.",
        discussion: """
            The folder is exchanged at one instant: whenever this is stopped, the feed is the old one or the new one. \
            Sign every few days, also when nothing changed. Upload the folder in the place of kiosk/v1/ on the site.
            """
    )

    @OptionGroup var places: KioskPlaceOptions

    @OptionGroup var keys: KioskKeyOptions

    @Option(help: ArgumentHelp("kiosk/v1 as built (default: site/kiosk/v1/ in the root).", valueName: "dir"))
    var site: String?

    @Option(help: ArgumentHelp("The folder of the signed feed (default: feed/ in the root).", valueName: "dir"))
    var output: String?

    @Option(
        help: ArgumentHelp(
            "The feed as last published: a folder, a bundle or an address (default: what is in the output folder).",
            valueName: "path"
        )
    )
    var previous: String?

    @Option(help: ArgumentHelp("For how many days a screen need say nothing.", valueName: "n"))
    var freshDays = 7

    @Option(help: ArgumentHelp("After how many days the content is expired; it stays readable.", valueName: "n"))
    var expireDays = 35

    func validate() throws {
        guard 1...3_650 ~= freshDays, freshDays...3_650 ~= expireDays else {
            throw ValidationError("--fresh-days takes 1 to 3650, --expire-days no less than that.")
        }
    }

    /// How many days before a root's last one its publisher is reminded.
    private static let reminderDays = 60

    mutating func run() async throws {
        var published: FeedFiles?
        if let previous { published = try await feed(at: previous) }
        let folders = FeedPlaces(
            site: site ?? places.inRoot("site/kiosk/v1"),
            output: output ?? places.inRoot("feed"),
            previous: published,
            roots: places.rootsFolder
        )
        let today = try places.today()
        let (signed, publication) = try publishFeed(
            folders,
            keys: try keys.keys(),
            today: today,
            freshDays: freshDays,
            expireDays: expireDays
        )
        let news = signed.isNewVersion ? "内容有变，是新的版本 \(signed.head.version)" : "内容没有变，还是版本 \(signed.head.version)"
        try standardOutput(
            "\(folders.output)：\(news)，第 \(signed.head.sequence) 号，有效到 \(signed.head.expires.rawValue)，"
                + "\(signed.head.deltas.count) 个增量；写了 \(publication.written) 个文件，"
                + "\(publication.unchanged) 个没有变，删了 \(publication.removed) 个。\n"
        )
        if signed.rootExpires < today.adding(days: Self.reminderDays) {
            standardError("第 \(signed.head.root) 份根文件到 \(signed.rootExpires.rawValue) 就过期，之后终端不再更新；请尽快做下一份。\n")
        }
    }
}
