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
        FileNotRegular.about, FileSymlink.about, PathInvalid.about, FileChanged.about, PathTooLong.about,
        UnexpectedFile.about, MediaContent.about, MediaScript.about,
    ]

    static func refused(_ refusal: FileRefusal, file: FileID) -> Diagnostic {
        switch refusal {
        case .notRegular: finding(FileNotRegular.about, file, "这不是普通文件，读不了", hint: "换成普通的 .md 文件")
        case .symbolicLink: finding(FileSymlink.about, file, "这是一个链接，不是文件本身", hint: "把真正的文件放在这里")
        case .tooLarge(let size): tooLargeFile(size: size, file: file)
        case .badName: finding(PathInvalid.about, file, "文件名里有不能用的字符", hint: "只用小写字母、数字和短横")
        case .changedWhileReading: finding(FileChanged.about, file, "读的时候文件正在被改", hint: "等它存好，再试一次")
        case .pathTooLong: finding(PathTooLong.about, file, "文件夹太深，或者路径太长", hint: "放浅一些，名字短一些")
        case .badMedium(let fault): finding(fault.about, file, fault.message, hint: fault.hint)
        }
    }

    /// One finding a folder, since a whole folder in the wrong place is one mistake.
    static func unexpected(_ places: [(file: FileID, path: String)]) -> [Diagnostic] {
        var folders: Set<Substring> = []
        return places.compactMap { file, path in
            let parts = path.split(separator: "/")
            if parts.count > 2, !isMisnamedGuide(parts), !folders.insert(parts[1]).inserted { return nil }
            return finding(UnexpectedFile.about, file, "这里不该有这个文件，它不会被发布", hint: hint(for: parts))
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
