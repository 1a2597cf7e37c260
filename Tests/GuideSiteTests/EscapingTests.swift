import Foundation
import GuideModel
import Testing

@testable import GuideSite

struct EscapingTests {
    @Test(arguments: [
        ("<b>", "&lt;b&gt;"),
        ("a & b", "a &amp; b"),
        ("\"'", "&quot;&#39;"),
        // A combining mark joins the character before it into one `Character`.
        ("\"\u{301} onload=x", "&quot;\u{301} onload=x"),
        ("<\u{301}script>\u{20DD}", "&lt;\u{301}script&gt;\u{20DD}"),
        ("'\u{200D}&\u{FE0F}", "&#39;\u{200D}&amp;\u{FE0F}"),
        ("\r\n<", "\r\n&lt;"),
        ("身份证", "身份证"),
        ("", ""),
    ])
    func markupBytesAreReplacedWhateverFollowsThem(_ text: String, _ expected: String) {
        #expect(Array(text.escapedForMarkup.utf8) == Array(expected.utf8))
    }

    @Test func jsonCannotEndItsScriptElement() {
        var json = JSONText()
        json.object { $0.string("name", "</script\u{301}>\"\u{301}\\&\u{2028}\n") }
        #expect(json.source == #"{"name":"\u003c/script\#u{301}\u003e\u0022\#u{301}\u005c\u0026\u2028\u000a"}"#)
    }

    /// Every text of every guide, registry and setting carries each payload, through every template and partial.
    @Test(arguments: [
        "\"\u{301} onx=\"", "<\u{301}img onx=y>", "</script\u{301}><script>", "'\u{200D} onx='", "&\u{301}lt;",
        "-->\u{308}",
        "\u{200D}\"><x>", "{{title}}", "{{{facts}}}",
    ])
    func noPayloadBecomesMarkup(_ payload: String) async throws {
        let sample = SampleSite(spoil: { $0 + payload })
        let templates = try #require(loadTemplates(templateFiles).templates)
        let kiosk = renderKioskPage(sample.input, data: "data/index.js", release: "0", templates: templates)
        for file in await renderSite(sample.input, templates: templates, jobs: 2) + [(kiosk.path, kiosk.bytes)]
        where file.path.hasSuffix(".html") {
            let problems = MarkupReader(file.bytes).problems
            #expect(problems.isEmpty, "\(file.path): \(problems.prefix(3))")
        }
    }

    @Test func withoutItsFirstLineATemplateEscapesTwiceAndNeverLess() throws {
        let context = TypeLineProbe()
        let text = "\"\u{301}<\u{301}"
        #expect(context.rendered(text, withTypeLine: true) == "<p title=\"&quot;\u{301}&lt;\u{301}\">")
        #expect(context.rendered(text, withTypeLine: false) == "<p title=\"&amp;quot;\u{301}&amp;lt;\u{301}\">")
    }
}

/// Reads markup as strictly as the renderer promises to write it: known elements, known attributes, double quotes.
struct MarkupReader {
    private(set) var problems: [String] = []
    private let bytes: [UInt8]
    private var offset = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        while let start = bytes[offset...].firstIndex(of: UInt8(ascii: "<")) {
            if bytes[offset..<start].contains(UInt8(ascii: ">")) { problems.append("stray > before \(around(start))") }
            offset = start + 1
            readTag(from: start)
        }
    }

    private mutating func readTag(from start: Int) {
        let isClosing = take("/")
        let name = takeWord()
        if name == "!DOCTYPE" {
            if !take(" html>") { problems.append("doctype") }
            return
        }
        guard Self.elements.contains(name) else { return problems.append("element at \(around(start))") }
        while !isClosing, take(" ") || take("\n") {
            let attribute = takeWord()
            guard Self.attributes.contains(attribute) || attribute.hasPrefix("data-s") else {
                return problems.append("attribute “\(attribute)” at \(around(start))")
            }
            guard take("=") else { continue }
            guard take("\""), let end = bytes[offset...].firstIndex(of: UInt8(ascii: "\"")) else {
                return problems.append("unquoted value at \(around(start))")
            }
            if bytes[offset..<end].contains(UInt8(ascii: "<")) { problems.append("< in a value at \(around(start))") }
            offset = end + 1
        }
        if !take(">") { problems.append("unfinished tag at \(around(start))") }
    }

    private mutating func take(_ text: String) -> Bool {
        guard bytes[offset...].starts(with: text.utf8) else { return false }
        offset += text.utf8.count
        return true
    }

    private mutating func takeWord() -> String {
        let word = bytes[offset...].prefix { byte in
            (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
                || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) || byte == UInt8(ascii: "-")
                || byte == UInt8(ascii: "!")
        }
        offset += word.count
        return String(decoding: word, as: UTF8.self)
    }

    private func around(_ start: Int) -> String {
        String(decoding: bytes[start..<min(start + 40, bytes.count)], as: UTF8.self)
    }

    private static let elements: Set<String> = [
        "html", "head", "meta", "script", "link", "title", "body", "header", "nav", "main", "footer", "article",
        "section",
        "div", "span", "p", "a", "ul", "ol", "li", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "form",
        "fieldset",
        "legend", "label", "input", "button", "strong", "em", "code", "pre", "blockquote", "hr", "br", "img", "time",
        "noscript", "dialog",
    ]

    private static let attributes: Set<String> = [
        "lang", "charset", "http-equiv", "content", "name", "src", "defer", "rel", "href", "type", "title", "class",
        "id",
        "tabindex", "aria-label", "aria-labelledby", "aria-hidden", "hidden", "role", "action", "method", "for",
        "value",
        "checked", "autocomplete", "enterkeyhint", "maxlength", "datetime", "start", "alt", "data-if", "data-count",
        "data-none", "data-tools", "data-root", "data-index", "data-hotline", "data-paper", "data-guide",
        "data-content", "data-code", "aria-haspopup", "data-base", "data-release", "data-idle", "data-countdown",
        "data-print", "data-worker",
    ]
}
