import GuideModel

/// The article a guide cites exists.
struct ArticleNumber: GuideRule {
    static let about = RuleDescription(
        id: "article-number",
        group: .law,
        severity: .error,
        demand: "引用的条号，法律里真有。",
        why: "条号写错，人去查就查不到，别的内容也没人信了。",
        source: "rules.tsv LAW-002；docs/guide-format.md：Front matter",
        accepts: ["---\n依据: [《中华人民共和国居民身份证法》第二十三条, 《中华人民共和国民法典》第一千零四十九条]\n---"],
        rejects: ["---\n依据: [1️⃣《中华人民共和国居民身份证法》第九十九条, 2️⃣《社会保险法》第 120 条第二款]\n---"]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        for basis in guide.header.legalBases {
            guard let article = basis.value.article, let last = LawTable.lastArticles[LawTable.key(basis.value.law)],
                let number = Self.number(of: article), number > last
            else { continue }
            findings.report(.beyond(basis.value.law, number, last), at: basis.range)
        }
    }

    private static let digits: [Character] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    private static let places: [Character] = ["十", "百", "千"]

    /// The number in `第一千零四十九条` or `第1049条之一`.
    private static func number(of article: String) -> Int? {
        var value = 0
        var digit = 0
        var hasDigits = false
        for character in article.drop(while: { $0 != "第" }).dropFirst() {
            if character == "条" { return hasDigits ? value + digit : nil }
            if character == " " { continue }
            if let arabic = character.isASCII ? character.wholeNumberValue : nil {
                digit = digit * 10 + arabic
                guard digit < 100_000 else { return nil }
            } else if let chinese = digits.firstIndex(of: character) {
                digit = chinese
            } else if let place = places.firstIndex(of: character) {
                value += max(1, digit) * [10, 100, 1_000][place]
                digit = 0
            } else {
                return nil
            }
            hasDigits = true
        }
        return nil
    }
}

extension Findings.Message {
    fileprivate static func beyond(_ law: String, _ number: Int, _ last: Int) -> Self {
        Self("《\(law)》没有第 \(number) 条，最后一条是第 \(last) 条", hint: "照条文改；说不准的，只写法律名")
    }
}
