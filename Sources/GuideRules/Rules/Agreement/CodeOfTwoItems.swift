import GuideModel

/// A code belongs to one item.
struct CodeOfTwoItems: LibraryRule {
    static let about = RuleDescription(
        id: "code-of-two-items",
        group: .agreement,
        severity: .warning,
        demand: "一个编码只给一个事项用。",
        why: "编码是事项的身份证号。两件事用一个编码，系统里查到的就是另一件。",
        source: "GB/T 39554.1-2020；rules.tsv CODE-005；docs/guide-format.md：Guides beside each other",
        accepts: [other(code: "12441500196720244T3442199806004")],
        rejects: [other(code: "1️⃣12441500196720244T3442199806003")]
    )

    private static func other(code: String) -> Example {
        Example(
            "---\n编码: 12441500196720244T3442199806003\n---",
            files: [
                "guides/huji-chuxing/huanling.md":
                    "---\nid: huanling\n标题: 身份证到期了怎么换\n事项: 居民身份证换领\n别名: [换身份证]\n编码: \(code)\n---"
            ]
        )
    }

    func check(_ library: Library, _ findings: inout Findings) {
        var reported: Set<String> = []
        var first: [String: (item: String, code: SourceRange)] = [:]
        for index in library.guides.indices where library.isShownAlone(index) {
            // A code of the catalogue alone may cover several items of one office.
            guard let code = library.guides[index].header.code, let item = library.guides[index].header.officialName,
                OfficialCode(code.value)?.creditCode != nil
            else { continue }
            guard let earlier = first[code.value] else {
                first[code.value] = (item.value, code.range)
                continue
            }
            guard earlier.item != item.value, reported.insert(code.value).inserted else { continue }
            findings.report(.taken(earlier.item), at: code.range, notes: [.init("那一篇在这里", at: earlier.code)])
        }
    }
}

extension Findings.Message {
    fileprivate static func taken(_ item: String) -> Self {
        Self("这个编码已经是“\(item)”的", hint: "到事项库里查一遍，改成自己的编码")
    }
}
