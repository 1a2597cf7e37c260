import Foundation
import GuideModel
import GuideSearch
import Testing

@testable import GuidePipeline

/// How often the right guide of the project's own comes first for the way people ask.
struct SearchFiguresTests {
    @Test func theLabelledQueriesFindTheirGuides() async throws {
        let evaluation = try await Self.searcher().evaluation(Self.root + "/Tests/SearchQueries/queries.tsv")
        let cards = Dictionary(uniqueKeysWithValues: evaluation.kinds.map { ($0.kind, $0.card) })
        #expect(evaluation.all.queries >= 1300)
        #expect(evaluation.heldOut.queries * 3 + 15 >= evaluation.all.queries)
        for kind in ["everyday", "dialect"] {
            let card = try #require(cards[kind])
            #expect(card.hitAt1 >= 0.91, "\(kind)")
            #expect(card.hitAt3 >= 0.975, "\(kind)")
        }
        for kind in ["pinyin", "initials", "mixed", "sound", "slip", "traditional", "width", "latin", "official"] {
            let card = try #require(cards[kind])
            #expect(card.hitAt3 >= 0.95, "\(kind)")
        }
        #expect(evaluation.heldOut.hitAt1 >= 0.90)
        #expect(evaluation.heldOut.hitAt3 >= 0.97)
    }

    @Test func anExplanationNamesWhatWasFoundWhere() async throws {
        let searcher = try await Self.searcher()
        let slip = try searcher.explain("身粉证丢了", limit: 1, asJSON: false)
        #expect(slip.contains("1. 身份证丢了怎么补办"))
        #expect(slip.contains("同音、错字“身粉证丢了”"))
        #expect(slip.contains("名称：证丢 丢了 ≈身粉"))
        #expect(try searcher.explain("sfz", limit: 1, asJSON: false).contains("首字母“sfz”"))
        #expect(try searcher.explain("比特币", limit: 1, asJSON: false) == "没有找到“比特币”。\n")
    }

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    private static func searcher() async throws -> GuideSearcher {
        try await GuideSearcher(
            BuildPlan(
                root: root,
                output: root + "/site",
                templates: nil,
                today: CalendarDay("2026-11-21") ?? CalendarDay(number: 0),
                jobs: 2
            )
        )
    }
}
