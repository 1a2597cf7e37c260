import Testing

@testable import GuideSearch

struct SlipTests {
    private static let library = [
        guide("shenfenzheng", "身份证丢了怎么补办", aliases: ["补身份证"], rest: ["存量房"]),
        guide("huzhao", "护照怎么办", aliases: ["出国证件"]),
        guide("shiyejin", "失业金怎么领"),
        guide("ershoufang", "二手房怎么过户", aliases: ["房产证换名字"]),
        guide("dibao", "低保怎么申请", aliases: ["吃低保"]),
        guide("jiazhao", "驾照到期怎么换", aliases: ["驾驶证到期"]),
    ]

    @Test(arguments: [
        // The same sound.
        ("身分证丢了", "shenfenzheng"), ("户照怎么办", "huzhao"), ("失页金", "shiyejin"), ("底保", "dibao"), ("架照", "jiazhao"),
        // One wrong.
        ("失亚金怎么领", "shiyejin"), ("二毛房", "ershoufang"),
        // One missing, one too many.
        ("失金怎么领", "shiyejin"), ("身证丢了", "shenfenzheng"), ("二手的房过户", "ershoufang"),
        // Traditional forms and full width.
        ("身份證丟了", "shenfenzheng"), ("護照", "huzhao"), ("駕照", "jiazhao"), ("ＳＦＺ", "shenfenzheng"),
    ])
    func isFoundAllTheSame(_ query: String, _ id: String) async throws {
        let engine = try SearchEngine(await buildSearchIndex(Self.library, jobs: 1))
        #expect(try engine.ids(query).first == id)
    }

    @Test(arguments: [
        ("存量房怎么过户", "ershoufang"), ("身份证找不着了", "shenfenzheng"), ("身份证不见了", "shenfenzheng"), ("驾本到期", "jiazhao"),
        ("驾驶本到期", "jiazhao"),
    ])
    func synonymsFindWhatStandsForThem(_ query: String, _ id: String) async throws {
        let groups = [["二手房", "存量房"], ["丢了", "不见了", "找不着了"], ["驾照", "驾驶证", "驾本", "驾驶本"]]
        let engine = try SearchEngine(await buildSearchIndex(Self.library, synonyms: groups, jobs: 1))
        #expect(try engine.ids(query).first == id)
    }

    @Test func aSlipIsNeverAWholeMatch() async throws {
        let engine = try SearchEngine(await buildSearchIndex(Self.library, jobs: 1))
        #expect(try engine.search("户照怎么办").allSatisfy { !$0.isWhole })
        #expect(try engine.search("护照怎么办").first?.isWhole == true)
    }

    @Test func aLongerWordTakesThePlaceOfThoseInside() {
        let fold = FoldTable.standard
        let synonyms = Synonyms([["医保", "基本医疗保险"], ["居民医保", "城乡居民基本医疗保险"], ["社保", "社会保险"]], fold)
        func replaced(_ text: String) -> String? {
            synonyms.replaced(in: NameLetters(text, fold).letters).map { letters in
                String(String.UnicodeScalarView(letters.compactMap(UnicodeScalar.init)))
            }
        }
        #expect(replaced("办城乡居民基本医疗保险和社会保险") == "办居民医保和社保")
        #expect(replaced("基本医疗保险") == "医保")
        #expect(replaced("身份证") == nil)
    }

    @Test(arguments: ["a\ttune\tb", "a\tx\tb\tc", "\ttune\tb\tc", "a\ttune\t\tc", "a\ttune\tb\t"])
    func aBadLineOfAQueryFileIsNamed(_ line: String) {
        #expect(throws: LabelledQueryFault(line: 3)) { try LabelledQuery.read("# x\na\theld\tb\tc,d\n\(line)\n") }
    }
}
