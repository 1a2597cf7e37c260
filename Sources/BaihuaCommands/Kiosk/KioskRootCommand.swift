import ArgumentParser
import GuideModel
import GuidePipeline
import KioskFormat

/// The command `baihua kiosk root`.
struct KioskRootCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "root",
        abstract: "Make the next root file: which keys may sign what.",
        discussion: """
            The first root needs --feed and all three roles; later ones keep what is not given. A root must be signed by \
            the root keys of the one before and by its own. Where these lie in different places, sign with some keys \
            first, carry the file to the others and use --add-signature there.
            """
    )

    @OptionGroup var places: KioskPlaceOptions

    @OptionGroup var keys: KioskKeyOptions

    @Option(help: ArgumentHelp("Whose feed it is, as in the manifest; for the first root.", valueName: "name"))
    var feed: String?

    @Option(help: ArgumentHelp("The root's last day (default: a year from the run's day).", valueName: "YYYY-MM-DD"))
    var expires: CalendarDay?

    @Option(help: ArgumentHelp("A public key that signs roots; once for each.", valueName: "file.pub"))
    var rootKey: [String] = []

    @Option(help: ArgumentHelp("How many of them must sign (default: 2).", valueName: "n"))
    var rootThreshold: Int?

    @Option(help: ArgumentHelp("A public key that signs heads; once for each.", valueName: "file.pub"))
    var releaseKey: [String] = []

    @Option(help: ArgumentHelp("How many of them must sign (default: 1).", valueName: "n"))
    var releaseThreshold: Int?

    @Option(help: ArgumentHelp("A public key that signs notices; once for each.", valueName: "file.pub"))
    var noticeKey: [String] = []

    @Option(help: ArgumentHelp("How many of them must sign (default: 1).", valueName: "n"))
    var noticeThreshold: Int?

    @Option(help: ArgumentHelp("Only sign this root file with the keys given.", valueName: "file"))
    var addSignature: String?

    mutating func run() throws {
        let keys = try keys.keys()
        let result: RootSignatures
        if let addSignature {
            result = try signRoot(at: addSignature, with: keys)
        } else {
            let change = RootChange(
                feed: feed,
                expires: try expires.map { KioskDay($0) } ?? places.today().adding(days: 365),
                root: try role(rootKey, rootThreshold),
                release: try role(releaseKey, releaseThreshold),
                notice: try role(noticeKey, noticeThreshold)
            )
            result = try makeRoot(in: places.rootsFolder, change, with: keys)
        }
        try standardOutput(result.sentences)
    }

    private func role(_ files: [String], _ threshold: Int?) throws -> RootChange.RoleChange {
        RootChange.RoleChange(keys: files.isEmpty ? nil : try files.map(readPublicKey), threshold: threshold)
    }
}

extension RootSignatures {
    fileprivate var sentences: String {
        var text = "\(path)：第 \(root.version) 份根文件，有效到 \(root.expires.rawValue)。\n"
        if missing.isEmpty { return text + "签名齐了，可以用了。\n" }
        for lack in missing {
            text += "还差签名：第 \(lack.root) 份根文件要 \(lack.needs) 把根密钥，现在有 \(lack.has) 把。\n"
        }
        return text + "把这个文件带到其余密钥那里，运行 baihua kiosk root --add-signature \(path) --key …\n"
    }
}
