import Testing

@testable import GuideSearch

/// The file of names and answers that a small index has.
struct TextFileTests {
    @Test func whatResultsShowComesBackAsItWasWritten() async throws {
        let guides = madeUpGuides(60) + Self.odd
        for (entry, text) in zip(guides.sorted { $0.id < $1.id }, try await shown(guides)) {
            #expect(text.title == entry.title.replacing("\n", with: " "))
            #expect(text.answer == entry.clippedAnswer.replacing("\n", with: " "))
        }
    }

    @Test func namesStandWhereTheyStood() async throws {
        let engine = try SearchEngine(await buildSearchIndex(madeUpGuides(20) + Self.odd, jobs: 1))
        for (query, id) in [("蓝色的鲸鱼", "odd-names"), ("鲸鱼蓝", "odd-names"), ("SHUDU", "odd-names"), ("長長", "odd-long")] {
            #expect(try engine.search(query).first?.id == id, "\(query)")
        }
    }

    @Test func aBitIsNeverHeldForCertain() {
        var model = TextModel()
        model.turn(to: TextModel.Surroundings(kind: 0, guide: 0))
        for (bit, likely) in [(true, 8...1024), (false, 31_744...32_767)] {
            for _ in 0..<10_000 {
                model.open(1)
                _ = model.zero()
                model.learn(bit)
            }
            model.open(1)
            #expect(likely.contains(Int(model.zero())))
        }
    }

    @Test func anUnseenBitIsOpen() {
        var model = TextModel()
        model.turn(to: TextModel.Surroundings(kind: 2, guide: 7, last: 3, beforeLast: 9))
        model.open(1)
        #expect(model.zero() == 16_384)
    }

    /// Titles, names and answers that are hard to hold.
    private static let odd = [
        guide("odd-empty", "", answer: ""),
        guide("odd-signs", "？！……", aliases: ["——", "。"], answer: "\n，\n"),
        guide("odd-emoji", "👨‍👩‍👧 身份證 ＡＢＣ é e\u{301}", answer: "Ⅻ ① \u{10FFFF} 𠮷"),
        guide("odd-long", String(repeating: "长", count: 2_000), answer: String(repeating: "答", count: 81)),
        guide("odd-names", "鲸", aliases: ["。", "蓝色的鲸鱼", "蓝色的鲸鱼", "Shudu"] + (0..<1_100).map { "第\($0)个" }),
    ]

    private func shown(_ guides: [SearchEntry]) async throws -> [(title: String, answer: String)] {
        let engine = try SearchEngine(await buildSearchIndex(guides, jobs: 1))
        return try engine.search("？").map { ($0.title, $0.summary) }
    }
}
