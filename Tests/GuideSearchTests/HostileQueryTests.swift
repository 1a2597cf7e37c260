import Testing

@testable import GuideSearch

struct HostileQueryTests {
    @Test func whatNamesNothingShutsNoGuideOut() async throws {
        let engine = try SearchEngine(await buildSearchIndex(madeUpGuides(8), jobs: 1))
        #expect(try engine.search("").isEmpty)
        for query in [" ", "，。", "？？", "\u{0}\u{1}\u{7F}", "\u{200B}", "\u{202E}"] {
            #expect(try engine.search(query).map(\.id) == (0..<8).map { "guide-\($0)" })
        }
    }

    @Test(arguments: [
        "😀", "👩‍👩‍👧‍👦🇨🇳", "<img src=x onerror=alert(1)>", ".*", "\\u0000", "' OR 1=1 --", "\u{FFFD}", "\u{10FFFF}\u{E000}",
        "a\u{301}\u{301}\u{301}",
        "%E8%BA%AB", "𠮷野家", "ﷺ", "١٢٣", "\r\n\t",
    ])
    func strangeCharactersAreAnsweredLikeAnyOther(_ query: String) async throws {
        let engine = try SearchEngine(await buildSearchIndex(madeUpGuides(8), jobs: 1))
        _ = try engine.search(query)
    }

    @Test(arguments: ["身份证", "a", "xian", "的 ", "s f ", "补sfz", "🪪", "，", "aeiou"])
    func tenThousandCharactersCostNoMoreThanTwoHundred(_ piece: String) async throws {
        let engine = try SearchEngine(await buildSearchIndex(madeUpGuides(8), jobs: 1))
        let long = String(repeating: piece, count: 10_000 / piece.count)
        let cut = String(String.UnicodeScalarView(long.unicodeScalars.prefix(200)))
        #expect(try engine.search(long) == engine.search(cut))
    }

    @Test func limitsAreKept() async throws {
        let engine = try SearchEngine(await buildSearchIndex(madeUpGuides(20), jobs: 1))
        let all = try engine.search("身份证")
        #expect(try engine.search("身份证", limit: 3) == Array(all.prefix(3)))
        #expect(try engine.search("身份证", limit: 0).isEmpty)
        #expect(try engine.search("身份证", limit: -1).isEmpty)
    }
}
