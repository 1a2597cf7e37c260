@testable import GuideSearch

/// A guide of which only what matters is said.
func guide(
    _ id: String,
    _ title: String,
    aliases: [String] = [],
    readings: [SearchEntry.Reading] = [],
    answer: String = "",
    middle: [String] = [],
    rest: [String] = []
) -> SearchEntry {
    SearchEntry(
        id: id,
        path: "guides/\(id)/",
        domain: "huji",
        domainName: "户籍",
        title: title,
        aliases: aliases,
        readings: readings,
        shortAnswer: answer,
        middle: middle,
        rest: rest
    )
}

/// Numbers that are the same on every machine (splitmix64).
struct SameNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// Guides of made-up text: everyday words between digits, Latin words, signs and rare characters.
func madeUpGuides(_ count: Int, seed: UInt64 = 1, sentences: Int = 6) -> [SearchEntry] {
    var numbers = SameNumbers(seed: seed)
    let words = [
        "身份证", "户口本", "社保卡", "公积金", "怎么办", "补办", "窗口", "当场", "20 个工作日", "APP", "ＡＰＰ", "Wi-Fi", "65岁", "12345",
        "①", "（原件）", "《身份证法》", "第十一条", "，", "。", "：", "、", "——", "……", "“", "”", " ", "\n", "100%", "40 元", "é", "🪪",
        "豈", "銀行",
        "重新", "会计", "A区", "B-12", "〔急着用〕", "〇", "㎡", "℃", "x", "的", "了",
    ]
    func text() -> String {
        (0..<Int.random(in: 2...14, using: &numbers)).map { _ in words.randomElement(using: &numbers) ?? "" }.joined()
    }
    return (0..<count).map { i in
        guide(
            "guide-\(i)",
            text(),
            aliases: (0..<Int.random(in: 0...3, using: &numbers)).map { _ in text() },
            answer: text(),
            middle: (0..<sentences).map { _ in text() },
            rest: (0..<sentences).map { _ in text() }
        )
    }
}

extension SearchEntry {
    /// Every text in which the guide promises to be found.
    var texts: [String] { names + [shortAnswer, domainName] + middle + rest }
}

extension SearchEngine {
    func ids(_ query: String) throws -> [String] { try search(query).map(\.id) }
}
