/// A tag of a template, with the place in the markup where it stands.
struct TemplateTag: Equatable {
    enum Kind: Equatable {
        /// `{{name}}`
        case variable
        /// `{{{name}}}` or `{{&name}}`
        case unescaped
        /// `{{#name}}`
        case section
        /// `{{^name}}`
        case inverted
        /// `{{/name}}`
        case close
        /// `{{>name}}`
        case partial
    }

    var kind: Kind
    var name: String

    /// The offset of the first brace.
    var offset: Int
    var position: MarkupPosition
}

/// Cuts a template into tags, without the engine: what the engine is silent about must be told.
func scanTags(of source: TemplateSource) -> (tags: [TemplateTag], problems: [TemplateProblem]) {
    let bytes = source.bytes
    var tags: [TemplateTag] = []
    var problems: [TemplateProblem] = []
    var markup = MarkupCursor()
    var offset = 0
    while offset < bytes.count {
        guard bytes[offset] == openBrace, offset + 1 < bytes.count, bytes[offset + 1] == openBrace else {
            if let message = markup.advance(over: bytes[offset]) {
                problems.append(source.problem(at: offset, message))
            }
            offset += 1
            continue
        }
        let start = offset
        let isTriple = offset + 2 < bytes.count && bytes[offset + 2] == openBrace
        let closing = [UInt8](repeating: closeBrace, count: isTriple ? 3 : 2)
        let inside = start + closing.count
        guard let end = firstIndex(of: closing, in: bytes, from: inside) else {
            problems.append(source.problem(at: start, "标签没有写完，缺 \(isTriple ? "}}}" : "}}")"))
            break
        }
        offset = end + closing.count
        let content = String(decoding: bytes[inside..<end], as: UTF8.self)
        guard content.utf8.first != UInt8(ascii: "!") else { continue }
        switch readTag(content, isTriple: isTriple) {
        case .success(let (kind, name)):
            tags.append(TemplateTag(kind: kind, name: name, offset: start, position: markup.position))
        case .failure(let reason): problems.append(source.problem(at: start, reason.message))
        }
    }
    return (tags, problems)
}

private let openBrace = UInt8(ascii: "{")
private let closeBrace = UInt8(ascii: "}")

private struct Refusal: Error {
    let message: String
}

private func readTag(_ content: String, isTriple: Bool) -> Result<(TemplateTag.Kind, String), Refusal> {
    var kind = TemplateTag.Kind.variable
    var name = content[...]
    if isTriple {
        kind = .unescaped
    } else if let sign = content.unicodeScalars.first, let known = kinds[sign] {
        kind = known
        name = content.dropFirst()
    } else if let sign = content.unicodeScalars.first, let message = refusedSigns[sign] {
        return .failure(Refusal(message: message))
    }
    let trimmed = name.trimmingSpaces
    guard !trimmed.isEmpty, trimmed.utf8.allSatisfy(isNameByte) else {
        return .failure(Refusal(message: "看不懂标签“\(trimmed)”：名字只能用英文字母、数字和连字符"))
    }
    return .success((kind, String(trimmed)))
}

private let kinds: [Unicode.Scalar: TemplateTag.Kind] = [
    "#": .section, "^": .inverted, "/": .close, ">": .partial, "&": .unescaped,
]

private let refusedSigns: [Unicode.Scalar: String] = [
    "%": "不认识的设置：模板里不写 {{%…}}，转义由程序统一负责",
    "=": "不支持改分隔符 {{=…=}}",
    "<": "不支持模板继承 {{<…}}，请改用 {{>…}}",
    "$": "不支持模板继承 {{$…}}，请改用 {{>…}}",
]

private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        true
    default: false
    }
}

private func firstIndex(of pattern: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + pattern.count <= bytes.count {
        if bytes[index..<index + pattern.count].elementsEqual(pattern) { return index }
        index += 1
    }
    return nil
}

extension Substring {
    fileprivate var trimmingSpaces: Substring {
        var rest = self
        while let first = rest.first, first == " " || first == "\t" { rest.removeFirst() }
        while let last = rest.last, last == " " || last == "\t" { rest.removeLast() }
        return rest
    }
}
