import ArgumentParser
import GuideModel
import GuidePipeline
import KioskFormat

/// The command `baihua kiosk notice`.
struct KioskNoticeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notice",
        abstract: "Warn about a guide, or withdraw it, within minutes: sign and replace notice.json.",
        discussion: """
            The notice is changed item by item: a new item takes the place of the same guide's, --lift takes a guide's \
            away, --clear all. Items whose last day is over go of themselves. Upload notice.json afterwards.
            """
    )

    @OptionGroup var places: KioskPlaceOptions

    @OptionGroup var keys: KioskKeyOptions

    @Option(help: ArgumentHelp("The folder of the signed feed (default: feed/ in the root).", valueName: "dir"))
    var output: String?

    @Option(help: ArgumentHelp("Show --text above this guide.", valueName: "id"))
    var warn: String?

    @Option(help: ArgumentHelp("Show --text instead of this guide, and do not list or find it.", valueName: "id"))
    var withdraw: String?

    @Flag(help: "Show --text on every screen.")
    var everywhere = false

    @Option(help: "What people read, in plain Chinese.")
    var text: String?

    @Option(help: ArgumentHelp("The item's last day.", valueName: "YYYY-MM-DD"))
    var until: CalendarDay?

    @Option(help: ArgumentHelp("Take this guide's item away; once for each.", valueName: "id"))
    var lift: [String] = []

    @Flag(help: "Take all items away first.")
    var clear = false

    func validate() throws {
        let kinds = [warn != nil, withdraw != nil, everywhere].count { $0 }
        guard kinds <= 1 else { throw ValidationError("Only one of --warn, --withdraw and --everywhere at a time.") }
        guard (kinds == 1) == (text?.isEmpty == false) else {
            throw ValidationError("--text goes with one of --warn, --withdraw and --everywhere.")
        }
        guard kinds == 1 || !lift.isEmpty || clear else {
            throw ValidationError("Nothing to change: --warn, --withdraw, --everywhere, --lift or --clear.")
        }
    }

    mutating func run() throws {
        let folders = FeedPlaces(
            site: places.inRoot("site/kiosk/v1"),
            output: output ?? places.inRoot("feed"),
            roots: places.rootsFolder
        )
        var change = NoticeChange(lifted: lift, clears: clear)
        if let text {
            let action: KioskNotice.Action = withdraw == nil ? .warn : .withdraw
            let last = until.map { KioskDay($0) }
            change.items = [KioskNotice.Item(action, guide: withdraw ?? warn, text: text, until: last)]
        }
        let notice = try publishNotice(folders, change, keys: try keys.keys(), today: try places.today())
        var lines = ["\(folders.output)/notice.json：第 \(notice.version) 号通知，\(notice.items.count) 条。"]
        for item in notice.items {
            let what = item.action == .withdraw ? "停用" : "提醒"
            let last = item.until.map { "（到 \($0.rawValue)）" } ?? ""
            lines.append("  \(what) \(item.guide ?? "所有屏幕")\(last)：\(item.text)")
        }
        try standardOutput(lines.joined(separator: "\n") + "\n")
    }
}
