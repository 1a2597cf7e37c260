import ArgumentParser
import GuideModel
import GuidePipeline
import KioskFormat

/// The variable that holds private keys where there is no file for them, as in continuous integration.
private let keyVariable = "BAIHUA_KIOSK_KEY"

/// Where the feed and its roots lie.
struct KioskPlaceOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The folder with baihua.yml.", valueName: "dir"))
    var root = "."

    @Option(help: ArgumentHelp("The folder with the root files (default: kiosk/root/ in the root).", valueName: "dir"))
    var roots: String?

    @Option(help: ArgumentHelp("The day of the run (default: SOURCE_DATE_EPOCH, then today).", valueName: "YYYY-MM-DD"))
    var date: CalendarDay?

    var rootsFolder: String { roots ?? inRoot("kiosk/root") }

    /// A folder below the one with `baihua.yml`.
    func inRoot(_ path: String) -> String { root == "." ? path : root + "/" + path }

    func today() throws -> KioskDay { KioskDay(try dayOfRun(date)) }
}

/// The private keys of a run.
struct KioskKeyOptions: ParsableArguments {
    @Option(
        name: .customLong("key"),
        help: ArgumentHelp(
            "A private key's file, mode 0600; once for each key. BAIHUA_KIOSK_KEY may hold keys instead.",
            valueName: "file"
        )
    )
    var files: [String] = []

    /// The keys of the files, else of the variable.
    func keys() throws -> [KioskSigningKey] {
        if !files.isEmpty { return try files.map(readSigningKey) }
        if let text = environment(keyVariable), !text.isEmpty { return try signingKeys(inVariable: keyVariable, text) }
        throw FeedFault(nil, "没有密钥；用 --key 写明密钥文件，或者把密钥放进环境变量 \(keyVariable)。")
    }
}

extension KioskDay {
    /// The same day as the feed writes it.
    init(_ day: CalendarDay) { self.init(rawValue: day.description) }
}
