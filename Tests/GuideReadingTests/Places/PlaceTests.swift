import Foundation
import GuideModel
import GuideTestSupport
import Testing

@testable import GuideReading

/// Every value knows exactly where it stands in the file on the disk.
struct PlaceTests {
    /// Ways to store one text, none of which may move a place.
    enum Form: String, CaseIterable, Sendable {
        case asWritten, carriageReturns, byteOrderMark, decomposed, invisibleCharacters, everything

        func store(_ text: String) -> [UInt8] {
            switch self {
            case .asWritten: text.bytes
            case .carriageReturns: text.replacing("\n", with: "\r\n").bytes
            case .byteOrderMark: [0xEF, 0xBB, 0xBF] + text.bytes
            // A word in front of every full stop moves all that follows by a byte each time.
            case .decomposed: text.replacing("。", with: "cafe\u{301}。").bytes
            case .invisibleCharacters: text.replacing("。", with: "\u{200B}。").bytes
            case .everything:
                [0xEF, 0xBB, 0xBF]
                    + text.replacing("。", with: "cafe\u{301}\u{200B}。").replacing("\n", with: "\r\n").bytes
            }
        }
    }

    @Test(arguments: try RepositoryFiles.guides(), Form.allCases)
    func everyValueOfEveryGuideStandsWhereItSays(_ path: String, _ form: Form) throws {
        let bytes = form.store(String(decoding: try RepositoryFiles.bytes(path), as: UTF8.self))
        let reading = Reading(bytes, path: path)
        let guide = try #require(reading.guide)
        let text = try #require(reading.text)
        let values = locatedTexts(in: guide)
        #expect(values.count > 40)
        for value in values where value.range.bytes.count == value.value.utf8.count {
            let start = text.position(of: value.range.start).offset
            let end = text.position(of: value.range.end).offset
            let onDisk = String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
            let read = onDisk.replacing("\r\n", with: "\n").replacing("\u{200B}", with: "")
                .precomposedStringWithCanonicalMapping
            #expect(read == value.value, "\(path) at \(start)")
        }
    }

    /// Every text with a place in a value, however deep.
    private func locatedTexts(in value: Any) -> [Located<String>] {
        if let text = value as? Located<String> { return [text] }
        if value is String || value is SourceRange { return [] }
        return Mirror(reflecting: value).children.flatMap { locatedTexts(in: $0.value) }
    }

    @Test(arguments: try RepositoryFiles.guides())
    func lineEndsChangeNothingThatIsRead(_ path: String) throws {
        let text = String(decoding: try RepositoryFiles.bytes(path), as: UTF8.self)
        let guide = try #require(Reading(text.bytes, path: path).guide)
        for lineEnd in ["\r\n", "\r"] {
            let other = try #require(Reading(text.replacing("\n", with: lineEnd).bytes, path: path).guide)
            #expect(other.header == guide.header)
            #expect(other.shortAnswer == guide.shortAnswer)
            #expect(other.sections == guide.sections)
            #expect(other.questions == guide.questions)
            #expect(other.documents == guide.documents)
            #expect(other.steps == guide.steps)
            #expect(other.facts == guide.facts)
            #expect(other.frequentQuestions == guide.frequentQuestions)
            #expect(other.allowances == guide.allowances)
        }
    }

    @Test(arguments: [
        ("标题: 身份证丢了1️⃣怎么补", "怎么补"), ("标题: \"身份证丢了1️⃣怎么补\"", "怎么补"), ("标题: '身份证丢了1️⃣怎么补'", "怎么补"), ("标题:   身份证丢了1️⃣怎么补", "怎么补"),
        ("标题: |\n  身份证丢了1️⃣怎么补", "怎么补"), ("标题: 身份证\n  丢了1️⃣怎么补", "怎么补"),
    ])
    func aValueInFrontMatterStandsWhereItIsWritten(line: String, part: String) throws {
        let marked = MarkedText(BaseTree.guide.with("标题: 身份证丢了怎么补", line))
        let title = try #require(Reading(marked.bytes).guide?.header.title)
        let end = try #require(marked.markers["1️⃣"]) + part.utf8.count
        #expect(title.range.end == end)
        #expect(title.value.hasSuffix(part))
    }

    @Test(arguments: [
        ("说“补1️⃣身份证”。", "身份证"), ("说\\*补1️⃣身份证\\*。", "身份证"), ("说 &lt;补&gt;1️⃣身份证 &amp; 户口簿。", "身份证"),
        ("说&#25105;1️⃣身份证。", "身份证"),
        ("**说**`补`1️⃣身份证。", "身份证"), ("[说](../a/b.md)1️⃣身份证。", "身份证"), ("说👨‍👩‍👧1️⃣身份证。", "身份证"), ("`a&amp;b\\*` 说1️⃣身份证。", "身份证"),
    ])
    func textInABodyStandsWhereItIsWritten(sentence: String, part: String) throws {
        let marked = MarkedText(BaseTree.guide.with("带上户口簿，到公安综合窗口。当场就能补。", sentence))
        let reading = Reading(marked.bytes)
        let start = try #require(marked.markers["1️⃣"])
        var places: [Int] = []
        for block in reading.guide?.shortAnswer ?? [] {
            block.forEachInlines { inlines in
                inlines.forEachText { text in
                    guard text.range.bytes.count == text.value.utf8.count, let found = text.value.range(of: part) else {
                        return
                    }
                    places.append(
                        text.range.start + text.value.utf8.distance(from: text.value.startIndex, to: found.lowerBound)
                    )
                }
            }
        }
        #expect(places == [start])
        #expect(reading.findings == [])
    }

    @Test(arguments: [
        ("身份证丢了怎么补", 8, 8, 34), ("👨‍👩‍👧丢了怎么补", 6, 13, 43), ("𠮷丢了怎么补", 6, 7, 29), ("é丢了怎么补", 6, 6, 27),
    ])
    func aColumnCountsCharactersForPeopleAndUnitsForPrograms(title: String, column: Int, utf16: Int, offset: Int) throws
    {
        // The finding stands at the colon behind the first part of the title.
        let first = title.with("怎么补", "").with("丢了", "")
        let reading = Reading(BaseTree.guide.with("身份证丢了怎么补", first + ": " + "怎么补"))
        let place = try #require(reading.diagnostics.first.flatMap { reading.text?.position(of: $0.range.start) })
        #expect(place == SourcePosition(line: 3, column: column, utf16Column: utf16, offset: offset))
    }
}
