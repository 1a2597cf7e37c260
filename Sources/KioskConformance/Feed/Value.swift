/// A JSON value that is written canonically, and wrongly where a case asks for it.
enum Value {
    case object([String: Value])
    case list([Value])
    case text(String)
    case number(Int)
    case boolean(Bool)

    /// Stands in the file as it is, right or wrong.
    case raw(String)
}

extension Value {
    /// The value on one line, without a line feed.
    var line: [UInt8] { Array(written.utf8) }

    /// The value as a whole file.
    var file: [UInt8] { line + [0x0A] }

    private var written: String {
        switch self {
        case .object(let members):
            let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            return "{" + sorted.map { Self.quoted($0.key) + ":" + $0.value.written }.joined(separator: ",") + "}"
        case .list(let elements): return "[" + elements.map(\.written).joined(separator: ",") + "]"
        case .text(let text): return Self.quoted(text)
        case .number(let number): return String(number)
        case .boolean(let value): return value ? "true" : "false"
        case .raw(let text): return text
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "<": result += "\\u003c"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\r": result += "\\r"
            case "\u{8}": result += "\\b"
            case "\u{C}": result += "\\f"
            case "\0"..<" ": result += "\\u" + (scalar.value < 16 ? "000" : "00") + String(scalar.value, radix: 16)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

extension Value {
    /// A member of an object; nil takes it away.
    subscript(key: String) -> Value? {
        get {
            guard case .object(let members) = self else { return nil }
            return members[key]
        }
        set {
            guard case .object(var members) = self else { return }
            members[key] = newValue
            self = .object(members)
        }
    }

    /// The elements of a list; none for any other value.
    var elements: [Value] {
        get {
            guard case .list(let elements) = self else { return [] }
            return elements
        }
        set { self = .list(newValue) }
    }
}

extension Value: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByStringLiteral,
    ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
    init(dictionaryLiteral members: (String, Value)...) {
        self = .object(Dictionary(members) { _, last in last })
    }

    init(arrayLiteral elements: Value...) { self = .list(elements) }

    init(stringLiteral text: String) { self = .text(text) }

    init(integerLiteral number: Int) { self = .number(number) }

    init(booleanLiteral value: Bool) { self = .boolean(value) }
}
