import GuideModel

/// A document's name says which document it is.
struct VagueDocument: GuideRule {
    static let about = RuleDescription(
        id: "vague-document",
        group: .documents,
        severity: .error,
        demand: "材料名写得出是哪一样，不写“证明材料”“所需证件”。",
        why: "办事指南的材料不得有其他、有关等兜底的要求。人不知道带什么，窗口却可以什么都要。",
        source: "《北京市优化营商环境条例》第三十一条；《上海市优化营商环境条例》第二十四条；rules.tsv MAT-004",
        accepts: [
            """
            ## 要带什么

            - **住处的凭据**（任选一样）：有一样就够。
              - **房屋租赁合同**（原件 1 份）：看住在哪里。
              - **居民户口簿**（原件看一眼，可用电子证照）：核对完就还给您。
            """
        ],
        rejects: [
            """
            ## 要带什么

            - **1️⃣证明材料**（原件 1 份）：窗口核对。
            - **2️⃣办理所需的证件**（复印件 1 份）：窗口核对。
            """
        ]
    )

    /// Words that name no document, the longer ones first.
    private static let fillers = [
        "法律法规规定", "法律、法规规定", "要求提交", "要求提供", "需要提供", "需要提交", "应当提交", "应当提供", "规定", "要求", "需要", "应当", "提供", "提交", "申请",
        "办理", "相关",
        "有关", "其他", "其它", "必要", "所需", "补充", "证明", "材料", "文件", "资料", "手续", "证件", "的", "等", "各种", "各类", "所有",
    ].map { Array($0.utf8) }

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard !guide.isBundle else { return }
        for document in guide.documents {
            // A group's name only says what its alternatives have in common.
            if !document.isChoice { check(document, &findings) }
            for alternative in document.alternatives { check(alternative, &findings) }
        }
    }

    private func check(_ document: DocumentItem, _ findings: inout Findings) {
        let name = document.name.value
        if Self.isVague(name), !Self.isCatchAll(name) { findings.report(.vague(name), at: document.name.range) }
    }

    /// Whether a name is one that `CatchAll` reports: `其他相关材料`, `户口本等材料`.
    static func isCatchAll(_ name: String) -> Bool {
        guard let noun = nouns.first(where: { name.hasSuffix($0) }) else { return false }
        if name.dropLast(noun.count).hasSuffix("等") { return true }
        guard isVague(name) else { return false }
        let characters = Array(name)
        guard
            let last = characters.indices.dropLast().last(where: {
                others.contains(String(characters[$0...($0 + 1)]))
            })
        else { return false }
        // What says more than “other” is left to this rule.
        return !characters[(last + 2)...].contains { "法各所等".contains($0) }
    }

    private static let nouns = ["材料", "证件", "证明", "手续", "资料", "文件"]
    private static let others: Set<String> = ["其他", "其它", "相关", "有关"]

    /// Whether nothing is left of a name without the words that name no document.
    static func isVague(_ name: String) -> Bool {
        let bytes = name.utf8.span
        guard bytes.count > 0 else { return false }
        var index = 0
        while index < bytes.count {
            guard let length = fillers.first(where: { starts($0, bytes, index) })?.count else { return false }
            index += length
        }
        return true
    }

    private static func starts(_ word: [UInt8], _ bytes: Span<UInt8>, _ index: Int) -> Bool {
        guard index + word.count <= bytes.count else { return false }
        for offset in word.indices where bytes[index + offset] != word[offset] { return false }
        return true
    }
}

extension Findings.Message {
    fileprivate static func vague(_ name: String) -> Self {
        Self("“\(name)”说不出是哪一样", hint: "一样一样写出来；只要其中一样的，写成“任选一样”")
    }
}
