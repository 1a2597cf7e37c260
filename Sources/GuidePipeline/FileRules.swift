package import GuideModel
import GuideReading

/// Why a file of the tree is not read.
package enum FileRefusal: Hashable, Sendable {
    /// A folder, FIFO, socket or device where a file should be.
    case notRegular
    case symbolicLink
    /// Larger than a guide may be, in bytes.
    case tooLarge(Int)
    /// The name is not UTF-8, or has control characters.
    case badName
    case changedWhileReading
    /// The path is longer or deeper than the tool follows.
    case pathTooLong
    case badMedium(MediumFault)
}

/// The rules about files as such, which the pipeline holds because only it sees the disk.
package enum FileRules {
    package static let all = [
        notRegular, symbolicLink, badName, changed, pathTooLong, unexpectedFile, MediumFault.contentRule,
        MediumFault.scriptRule,
    ]

    static func refused(_ refusal: FileRefusal, file: FileID) -> Diagnostic {
        switch refusal {
        case .notRegular: finding(notRegular, file, "这不是普通文件，读不了", hint: "换成普通的 .md 文件")
        case .symbolicLink: finding(symbolicLink, file, "这是一个链接，不是文件本身", hint: "把真正的文件放在这里")
        case .tooLarge(let size): tooLargeFile(size: size, file: file)
        case .badName: finding(badName, file, "文件名里有不能用的字符", hint: "只用小写字母、数字和短横")
        case .changedWhileReading: finding(changed, file, "读的时候文件正在被改", hint: "等它存好，再试一次")
        case .pathTooLong: finding(pathTooLong, file, "文件夹太深，或者路径太长", hint: "放浅一些，名字短一些")
        case .badMedium(let fault): finding(fault.about, file, fault.message, hint: fault.hint)
        }
    }

    /// One finding a folder, since a whole folder in the wrong place is one mistake.
    static func unexpected(_ places: [(file: FileID, path: String)]) -> [Diagnostic] {
        var folders: Set<Substring> = []
        return places.compactMap { file, path in
            let parts = path.split(separator: "/")
            if parts.count > 2, !isMisnamedGuide(parts), !folders.insert(parts[1]).inserted { return nil }
            return finding(unexpectedFile, file, "这里不该有这个文件，它不会被发布", hint: hint(for: parts))
        }
    }

    /// Whether a file has the right place, and only its name is wrong.
    private static func isMisnamedGuide(_ parts: [Substring]) -> Bool {
        parts.count == 3 && !parts[2].hasSuffix(".md") && parts[2].lowercased().hasSuffix(".md")
    }

    private static func hint(for parts: [Substring]) -> String {
        if isMisnamedGuide(parts) { return "后缀改成小写的 .md" }
        if parts.count == 2 { return "指南放进 guides/<领域>/，图片和空白表放进 guides/media/" }
        if parts.count == 3, parts[2].hasSuffix(".md") { return "在 domains.yml 里加上领域“\(parts[1])”，或者把指南挪到已有的领域" }
        return "指南放在 guides/<领域>/<id>.md，图片和空白表放进 guides/media/"
    }

    private static func finding(_ about: RuleDescription, _ file: FileID, _ message: String, hint: String) -> Diagnostic
    {
        let start = SourceRange(file: file, 0..<0)
        return Diagnostic(rule: about.id, severity: about.severity, message: message, range: start, hint: hint)
    }
}

// Links, devices and bad names cannot be written down as examples; the tests of the disk make them.
extension FileRules {
    private static let notRegular = RuleDescription(
        id: "file-not-regular",
        group: .files,
        severity: .error,
        demand: "指南和登记表是普通文件。",
        why: "文件夹、管道和设备读不出文字，还可能让程序一直等下去。",
        source: "docs/guide-format.md：Files；reliability A29、A30",
        accepts: [],
        rejects: []
    )

    private static let symbolicLink = RuleDescription(
        id: "file-symlink",
        group: .files,
        severity: .error,
        demand: "指南文件夹里没有符号链接。",
        why: "链接可能指到文件夹外面，把不该公开的东西带出来。",
        source: "docs/guide-format.md：Files；reliability A31、A33",
        accepts: [],
        rejects: []
    )

    private static let badName = RuleDescription(
        id: "path-invalid",
        group: .files,
        severity: .error,
        demand: "文件名是看得见的正常文字。",
        why: "坏的文件名在别的电脑上打不开，在屏幕上还会变成别的样子。",
        source: "docs/guide-format.md：Files；reliability A38",
        accepts: [],
        rejects: []
    )

    private static let changed = RuleDescription(
        id: "file-changed",
        group: .files,
        severity: .error,
        demand: "读文件的时候文件没有在变。",
        why: "读到一半的内容不能发布。",
        source: "reliability A27",
        accepts: [],
        rejects: []
    )

    private static let pathTooLong = RuleDescription(
        id: "path-too-long",
        group: .files,
        severity: .error,
        demand: "路径不超过 200 个字节，文件夹不超过 8 层。",
        why: "太长的路径在别的系统上放不下，指南会悄悄少一篇。",
        source: "docs/guide-format.md：Files；reliability A39",
        accepts: [],
        rejects: []
    )

    private static let unexpectedFile = RuleDescription(
        id: "unexpected-file",
        group: .files,
        severity: .warning,
        demand: "guides 里只有格式里说到的文件。",
        why: "放错地方的指南不会发布，自己却看不出来。",
        source: "docs/guide-format.md：Files",
        accepts: [
            Example(files: ["guides/README.md": "写给编辑的话", "guides/media/biao.txt": "空白表"])
        ],
        rejects: [
            Example(files: ["guides/huji-chuxing/buka.MD": "1️⃣---\nid: buka\n---\n"]),
            Example(files: ["guides/jiaotong/jiazhao.md": "1️⃣---\nid: jiazhao\n---\n"]),
            Example(files: ["guides/biao.docx": "1️⃣空白表"]),
        ]
    )
}
