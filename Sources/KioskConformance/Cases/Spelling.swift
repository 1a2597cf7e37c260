/// One way to spell a file other than canonically.
struct Spelling {
    let name: String
    let demand: String
    let codes: [String]

    /// Added to the object before it is signed or hashed.
    var member: Value?

    /// Done to the bytes of the whole file.
    var respell: ([UInt8]) -> [UInt8] = { $0 }
}

extension Spelling {
    private static let canonical = ["sync-not-canonical"]
    private static let either = ["sync-not-canonical", "sync-not-json"]

    static var all: [Spelling] {
        [
            Spelling(name: "bom", demand: "There is no byte order mark.", codes: either) { [0xEF, 0xBB, 0xBF] + $0 },
            Spelling(name: "utf-16", demand: "Files are UTF-8.", codes: either) { bytes in
                [0xFF, 0xFE] + bytes.flatMap { [$0, 0] }
            },
            Spelling(name: "no-line-feed", demand: "A file ends with a line feed.", codes: canonical) { $0.dropLast() },
            Spelling(name: "two-line-feeds", demand: "A file ends with one line feed.", codes: canonical) {
                $0 + [0x0A]
            },
            Spelling(name: "crlf", demand: "A line feed is no CRLF.", codes: canonical) {
                $0.dropLast() + [0x0D, 0x0A]
            },
            Spelling(name: "trailing", demand: "Nothing stands behind the line feed.", codes: either) {
                $0 + Array("{}\n".utf8)
            },
            Spelling(name: "trailing-zero", demand: "No zero byte stands behind the line feed.", codes: either) {
                $0 + [0]
            },
            Spelling(name: "leading-space", demand: "Nothing stands before the brace.", codes: canonical) {
                [0x20] + $0
            },
            Spelling(name: "white-space", demand: "There is no white space between values.", codes: canonical) {
                replacing("\":", with: "\": ", in: $0)
            },
            Spelling(name: "broken-off", demand: "A file is whole.", codes: either) { $0.dropLast(9) },
            Spelling(name: "doubled-key", demand: "No key stands twice.", codes: canonical) {
                replacing("\"schemaVersion\":1", with: "\"schemaVersion\":1,\"schemaVersion\":1", in: $0)
            },
            Spelling(name: "unsorted", demand: "Keys are sorted.", codes: canonical) {
                let without = replacing("\"schemaVersion\":1,", with: "", in: $0)
                return replacing("\"version\":2", with: "\"version\":2,\"schemaVersion\":1", in: without)
            },
            Spelling(name: "escaped-letter", demand: "A letter is not escaped.", codes: canonical) {
                replacing("\"feed\"", with: "\"f\\u0065ed\"", in: $0)
            },
            Spelling(name: "not-utf-8", demand: "Text is UTF-8.", codes: either) {
                replacing(bytes: Array("@x@".utf8), with: [0xFF], in: $0)
            },
            Spelling(name: "overlong", demand: "UTF-8 has no overlong forms.", codes: either) {
                replacing(bytes: Array("@x@".utf8), with: [0xC0, 0xAF], in: $0)
            },
            Spelling(name: "raw-surrogate", demand: "UTF-8 has no surrogates.", codes: either) {
                replacing(bytes: Array("@x@".utf8), with: [0xED, 0xA0, 0x80], in: $0)
            },
        ] + values
    }

    /// What no canonical file holds, as the value of a key that is otherwise ignored.
    private static var values: [Spelling] {
        [
            value("fraction", "1.0", "An integer has no fraction."),
            value("half", "1.5", "Numbers are integers."),
            value("exponent", "1e3", "An integer has no exponent."),
            value("minus-zero", "-0", "Zero has no sign."),
            value("negative", "-1", "No number is negative."),
            value("too-high", "9007199254740992", "2^53 is too high.", ["sync-not-canonical", "sync-format"]),
            value("null", "null", "There is no null."),
            value("nan", "NaN", "NaN is no number.", either),
            value("leading-zero", "01", "A number has no leading zero.", either),
            value("escaped-slash", #""\/""#, "A slash is not escaped."),
            value("upper-case-escape", #""\u001F""#, "Escapes are in lower case."),
            value("long-escape", #""\u000a""#, "A line feed is written \\n."),
            value("bare-less-than", "\"<\"", "The less-than sign is escaped."),
            value("bare-tab", "\"\t\"", "Control characters are escaped.", either),
            value(
                "half-pair",
                #""\ud800""#,
                "There are no halves of surrogate pairs.",
                ["sync-not-canonical", "sync-not-json", "sync-format"]
            ),
            value(
                "reversed-pair",
                #""\ude00\ud83d""#,
                "A surrogate pair is not reversed.",
                ["sync-not-canonical", "sync-not-json", "sync-format"]
            ),
            value("depth-65", nested(64), "JSON nests at most 64 deep.", ["sync-format"]),
            value("depth-5000", nested(5_000), "Deep nesting does no harm.", ["sync-format"]),
            value(
                "long-number",
                String(repeating: "1", count: 12_000),
                "A long number does no harm.",
                ["sync-not-canonical", "sync-format"]
            ),
        ]
    }

    static func value(_ name: String, _ text: String, _ demand: String, _ codes: [String] = canonical) -> Spelling {
        Spelling(name: name, demand: demand, codes: codes, member: .raw(text))
    }

    /// Lists within one another, one of which is the object around them.
    static func nested(_ depth: Int) -> String {
        String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
}

private func replacing(_ old: String, with new: String, in bytes: [UInt8]) -> [UInt8] {
    replacing(bytes: Array(old.utf8), with: Array(new.utf8), in: bytes)
}

private func replacing(bytes old: [UInt8], with new: [UInt8], in bytes: [UInt8]) -> [UInt8] {
    bytes.replacing(old, with: new)
}
