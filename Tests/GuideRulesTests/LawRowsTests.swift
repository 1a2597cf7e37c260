import GuideModel
import GuideTestSupport
import Testing

@testable import GuideRules

/// The dated rows about laws can be read and do not contradict each other.
struct LawRowsTests {
    @Test func everyRowIsRead() {
        #expect(LawTable.repealed.count == LawRows.repealed.count)
        #expect(LawTable.revised.count == LawRows.revised.count)
        #expect(LawTable.lastArticles.count == LawRows.lastArticles.count)
    }

    @Test func whatTookALawsPlaceIsInForceItself() {
        for row in LawRows.repealed { #expect(LawTable.repealed[row.by[...]] == nil, "\(row.law) points to \(row.by)") }
        for law in LawTable.revised.keys { #expect(LawTable.repealed[law] == nil) }
    }

    @Test(arguments: [
        ("《中华人民共和国民法典》第一千二百六十条", true), ("《民法典》第1261条", false), ("《护照法》第二十六条第二款", true),
        ("《护照法》第二十七条", false), ("《不知道的法》第九百条", true), ("《护照法》", true), ("《契税法》第十六条之一", true),
        ("《居民身份证法》第 99 条", false),
    ])
    func knowsTheLastArticle(_ basis: String, isFine: Bool) async {
        let tree = await check(Example("---\n依据: [\(basis)]\n---"))
        #expect(tree.diagnostics.contains { $0.rule == "article-number" } == !isFine, "\(tree.summary)")
    }
}
