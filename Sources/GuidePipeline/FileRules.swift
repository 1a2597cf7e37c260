package import GuideModel

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
}

/// The rules about files as such, which the pipeline holds because only it sees the disk.
package enum FileRules {
    package static let all = [notRegular, symbolicLink, badName, changed, pathTooLong, unexpectedFile]

    static func refused(_ refusal: FileRefusal, file: FileID) -> Diagnostic {
        let range = SourceRange(file: file, 0..<0)
        return switch refusal {
        case .notRegular:
            finding(notRegular, "这不是普通文件，读不了", "换成普通的 .md 文件", range)
        case .symbolicLink:
            finding(symbolicLink, "这是一个链接，不是文件本身", "把真正的文件放在这里", range)
        case .tooLarge(let size):
            Diagnostic(
                rule: "file-too-large",
                severity: .error,
                message: "这个文件有 \(size / 1024) KiB，超过了 256 KiB",
                range: range,
                hint: "拆成几篇，或者把图片放进 media 文件夹"
            )
        case .badName: finding(badName, "文件名里有不能用的字符", "只用小写字母、数字和短横", range)
        case .changedWhileReading: finding(changed, "读的时候文件正在被改", "等它存好，再试一次", range)
        case .pathTooLong: finding(pathTooLong, "文件夹太深，或者路径太长", "放浅一些，名字短一些", range)
        }
    }

    /// One finding a folder, since a whole folder in the wrong place is one mistake.
    static func unexpected(_ places: [(file: FileID, path: String)]) -> [Diagnostic] {
        var folders: Set<Substring> = []
        return places.compactMap { file, path in
            let parts = path.split(separator: "/")
            if parts.count > 2, !folders.insert(parts[1]).inserted { return nil }
            return finding(
                unexpectedFile,
                "这里不该有这个文件，它不会被发布",
                "指南放在 guides/<领域>/<id>.md，领域要在 domains.yml 里；图片放进 guides/media/",
                SourceRange(file: file, 0..<0)
            )
        }
    }

    private static func finding(
        _ about: RuleDescription,
        _ message: String,
        _ hint: String,
        _ range: SourceRange
    ) -> Diagnostic {
        Diagnostic(rule: about.id, severity: about.severity, message: message, range: range, hint: hint)
    }

    private static func describe(
        _ id: RuleID,
        _ severity: Diagnostic.Severity,
        _ demand: String,
        _ why: String,
        _ source: String
    ) -> RuleDescription {
        RuleDescription(
            id: id,
            group: .files,
            severity: severity,
            demand: demand,
            why: why,
            source: source,
            accepts: [],
            rejects: []
        )
    }

    static let notRegular = describe(
        "file-not-regular",
        .error,
        "指南和登记表是普通文件。",
        "文件夹、管道和设备读不出文字，还可能让程序停住。",
        "reliability A29、A30"
    )
    static let symbolicLink = describe(
        "file-symlink",
        .error,
        "指南文件夹里没有符号链接。",
        "链接可能指到文件夹外面，把不该公开的东西带出来。",
        "reliability A31、A33"
    )
    static let badName = describe(
        "path-invalid",
        .error,
        "文件名是看得见的正常文字。",
        "坏的文件名在别的电脑上打不开。",
        "reliability A38"
    )
    static let changed = describe(
        "file-changed",
        .error,
        "读文件的时候文件没有在变。",
        "读到一半的内容不能发布。",
        "reliability A27"
    )
    static let pathTooLong = describe(
        "path-too-long",
        .error,
        "路径不超过 200 个字节，文件夹不超过 8 层。",
        "太长的路径在别的系统上放不下。",
        "reliability A39"
    )
    static let unexpectedFile = describe(
        "unexpected-file",
        .warning,
        "guides 里只有格式里说到的文件。",
        "放错地方的指南不会发布，自己却看不出来。",
        "docs/guide-format.md：Files"
    )
}
