import Foundation
import GuideModel
import GuideReading
import Testing

@testable import GuidePipeline

/// Whatever a rule proposes, nothing but running text changes.
struct FixTextTests {
    private static let guides: [(path: String, bytes: [UInt8])] = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: root.path + "/guides")) ?? []
        return names.sorted().filter { $0.hasSuffix(".md") }.compactMap { name in
            let path = "guides/" + name
            return FileManager.default.contents(atPath: root.path + "/" + path).map { (path, Array($0)) }
        }
    }()

    /// What a rule might propose by mistake.
    private static let texts = [
        "好", "", "（", "**", "`", "](x)", "[", "<!--", "-->", "# ", "- ", "1. ", "> ", "```", "<b>", "\\", "\u{301}",
        "\u{202E}",
        "&amp;", "---", "    ", "〔", "e\u{301}",
    ]

    @Test func hostileFixesChangeNothingButText() throws {
        #expect(Self.guides.count >= 28)
        var random = SystemOfNumbers(seed: 20_261_121)
        var applied = 0
        for (path, bytes) in Self.guides {
            let before = readGuide(bytes, file: FileID(0), path: path)
            let text = try #require(before.text)
            for _ in 0..<8 {
                let findings = (0..<12).map { number in
                    var start = random.next(text.bytes.count)
                    var end = min(text.bytes.count, start + random.next(12))
                    // A rule names whole characters, but for one that is wrong.
                    if number > 2 {
                        while start > 0, text.bytes[start] & 0xC0 == 0x80 { start -= 1 }
                        while end < text.bytes.count, text.bytes[end] & 0xC0 == 0x80 { end += 1 }
                    }
                    return finding(number, text.range(start..<end), Self.texts[random.next(Self.texts.count)])
                }
                guard let fixed = fixText(text, findings, isAcceptable: { _ in true }) else { continue }
                applied += fixed.applied.count
                let after = readGuide(fixed.bytes, file: FileID(0), path: path)
                #expect(String(validating: fixed.bytes, as: UTF8.self) != nil)
                #expect(shape(after, fixed.bytes) == shape(before, bytes), "\(path): \(fixed.applied)")
            }
        }
        #expect(applied > 500)
    }

    @Test func theFirstOfTwoThatTouchGoesFirst() throws {
        let guide = try #require(Self.guides.first { $0.path.hasSuffix("/shenfenzheng-buling.md") })
        let text = try #require(readGuide(guide.bytes, file: FileID(0), path: guide.path).text)
        let fence = try #require(guide.bytes.firstRange(of: Array("\n---\n\n".utf8)))
        // The first three characters of the short answer.
        let (start, end) = (fence.upperBound, fence.upperBound + 9)
        let findings = [
            finding(1, text.range(start + 3..<end), "丙丁"), finding(2, text.range(start..<start + 3), "甲"),
            finding(3, text.range(start..<end), "乙"),
        ]
        for order in [findings, findings.reversed()] {
            let fixed = try #require(fixText(text, order, isAcceptable: { _ in true }))
            #expect(fixed.applied.map(\.rule) == ["rule-2"])
            #expect(fixed.bytes == guide.bytes[..<start] + Array("甲".utf8) + guide.bytes[(start + 3)...])
        }
    }

    @Test func aFixWithTwoPlacesIsAppliedWholeOrNotAtAll() throws {
        let guide = try #require(Self.guides.first { $0.path.hasSuffix("/shenfenzheng-buling.md") })
        let text = try #require(readGuide(guide.bytes, file: FileID(0), path: guide.path).text)
        let fence = try #require(guide.bytes.firstRange(of: Array("\n---\n\n".utf8)))
        let inFrontMatter = Diagnostic.Fix.Replacement(text.range(4..<6), with: "di")
        let inBody = Diagnostic.Fix.Replacement(text.range(fence.upperBound..<fence.upperBound + 3), with: "好")
        var finding = finding(1, inBody.range, "好")
        #expect(fixText(text, [finding], isAcceptable: { _ in true }) != nil)
        finding.fix = Diagnostic.Fix([inFrontMatter, inBody])
        #expect(fixText(text, [finding], isAcceptable: { _ in true }) == nil)
    }

    private func finding(_ number: Int, _ range: SourceRange, _ text: String) -> Diagnostic {
        Diagnostic(
            rule: RuleID(rawValue: "rule-\(number)"),
            severity: .advice,
            message: "可以改",
            range: range,
            fix: Diagnostic.Fix(range, with: text)
        )
    }

    /// What every page and rule relies on, read from the guide and not from the structure the fix compares.
    private func shape(_ read: ReadResult, _ bytes: [UInt8]) -> [String] {
        guard let guide = read.guide else { return ["unreadable"] }
        let text = String(decoding: bytes, as: UTF8.self)
        let fences = text.components(separatedBy: "\n---\n")
        var shape = [fences[0], "\(guide.documents.count) documents", "\(text.count { $0 == "\n" }) lines"]
        guide.forEachStep { _ in shape.append("step") }
        shape += guide.links.map(\.destination.value)
        for section in guide.sections { section.blocks.forEach { shape.append(kind($0)) } }
        for allowance in guide.allowances {
            shape.append(allowance.rule.value + allowance.reason)
            shape.append(String(decoding: bytes[allowance.covers.bytes], as: UTF8.self))
        }
        return shape
    }

    private func kind(_ block: Block) -> String {
        switch block {
        case .paragraph(let inlines, _): "p\(inlines.count { if case .text = $0 { false } else { true } })"
        case .heading(let level, _, _): "h\(level)"
        case .list(let isOrdered, let start, let items, _):
            "\(isOrdered) \(start) " + items.map { $0.map(kind).joined() }.joined(separator: ",")
        case .quote(let blocks, _): "q" + blocks.map(kind).joined()
        case .code(let text, _): text
        case .rule: "-"
        }
    }
}

/// Numbers that look random and are the same in every run (SplitMix64).
private struct SystemOfNumbers {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((value ^ (value >> 31)) % UInt64(max(1, limit)))
    }
}
