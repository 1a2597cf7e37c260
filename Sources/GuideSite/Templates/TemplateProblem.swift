/// Something wrong in a template, at its place.
package struct TemplateProblem: Hashable, Sendable {
    package let path: String

    /// Counted from 1; the column in characters.
    package let line: Int
    package let column: Int

    /// One Chinese sentence without a full stop.
    package let message: String

    package init(path: String, line: Int, column: Int, message: String) {
        self.path = path
        self.line = line
        self.column = column
        self.message = message
    }
}

extension TemplateProblem: Comparable {
    package static func < (a: Self, b: Self) -> Bool {
        (a.path, a.line, a.column, a.message) < (b.path, b.line, b.column, b.message)
    }
}

/// A template's source, for telling where a byte stands.
struct TemplateSource: Sendable {
    let path: String
    /// Up to the last slash.
    let folder: String
    /// The file's name without `.mustache`.
    let name: String
    let text: String
    let bytes: [UInt8]

    init(path: String, text: String) {
        self.path = path
        self.text = text
        bytes = Array(text.utf8)
        let file = path.split(separator: "/").last ?? ""
        name = String(file.dropLast(".mustache".count))
        folder = String(path.dropLast(file.count))
    }

    func problem(at offset: Int, _ message: String) -> TemplateProblem {
        let newline = UInt8(ascii: "\n")
        let before = bytes[..<min(offset, bytes.count)]
        let lineStart = (before.lastIndex(of: newline) ?? -1) + 1
        return TemplateProblem(
            path: path,
            line: before.count { $0 == newline } + 1,
            column: String(decoding: before[lineStart...], as: UTF8.self).count + 1,
            message: message
        )
    }
}
