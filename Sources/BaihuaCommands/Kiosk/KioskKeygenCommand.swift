import ArgumentParser
import GuidePipeline
import KioskFormat

/// The command `baihua kiosk keygen`.
struct KioskKeygenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keygen",
        abstract: "Make an Ed25519 key pair: FILE for you alone, FILE.pub for the root.",
        discussion: """
            Nothing is ever overwritten, and no key is put into a repository, a site or a folder of guides. Keep root \
            keys on a machine without a line.
            """
    )

    @Argument(help: ArgumentHelp("The private key's file, which must not be there yet.", valueName: "file"))
    var file: String

    mutating func run() throws {
        let key = try makeKeyPair(at: file)
        try standardOutput("私钥：\(file)（只有你能读，谁拿到它谁就能冒名签名）\n公钥：\(file).pub\n编号：\(key.id)\n")
    }
}
