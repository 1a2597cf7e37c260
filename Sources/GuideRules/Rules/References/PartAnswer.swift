import GuideModel

/// What a bundle settles for a part is an option of that part.
struct PartAnswer: GuideRule {
    static let about = RuleDescription(
        id: "part-answer",
        group: .references,
        severity: .error,
        demand: "“选定”里写的，是“包含”的那一篇里有的选项，一个问题选一个。",
        why: "选定的答案对不上，那个问题就照样问出来；办丧事的人会被问“出国定居还是人去世了”。",
        source: "docs/guide-format.md：Bundles；decisions/0012",
        accepts: [bundle("\n  buka: [寄到家]")],
        rejects: [
            bundle("\n  buka: [1️⃣邮寄]"),
            bundle("\n  buka: [自己来拿, 1️⃣寄到家]"),
            bundle("\n  1️⃣bukaa: [寄到家]"),
            "---\n选定:\n  1️⃣buka: [寄到家]\n---",
        ]
    )

    private static func bundle(_ settled: String) -> Example {
        var files = BundleExample.parts
        files["guides/shebao-jiuye/buka.md", default: ""] += """


            ## 您是哪种情况

            - **怎么拿**：自己来拿 / 寄到家

            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：说“补卡”，按指纹。
            2. **收快递**（邮寄，3 天，不计入）：申请时填好地址。〔寄到家〕
            """
        return Example(
            """
            ---
            标题: 丢了证件一次补齐
            事项: 证件补办“一件事”
            包含: [buka, canbao]
            选定:\(settled)
            ---
            """,
            removing: BundleExample.removed,
            files: files
        )
    }

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        for settled in guide.header.settled {
            let id = settled.part.value
            guard let parts = guide.header.parts else {
                findings.report(.noBundle, at: settled.part.range)
                continue
            }
            guard parts.contains(where: { $0.value == id }) else {
                let nearest = findings.maySuggest ? nearestName(to: id, in: parts.map(\.value)) : nil
                findings.report(.noPart(id, nearest), at: settled.part.range)
                continue
            }
            // A part that is missing, or a bundle itself, was reported as that.
            guard let part = library.guide(id), !part.isBundle else { continue }
            check(settled.options, of: part, &findings)
        }
    }

    private func check(_ options: [Located<String>], of part: Guide, _ findings: inout Findings) {
        var answered: [Int: Located<String>] = [:]
        for option in options {
            let question = part.questions.firstIndex { question in
                question.options.contains { $0.value == option.value }
            }
            guard let question else {
                let known = part.questions.flatMap { $0.options.map(\.value) }
                let nearest = findings.maySuggest ? nearestName(to: option.value, in: known) : nil
                findings.report(.noOption(option.value, part.id, nearest, known), at: option.range)
                continue
            }
            if let earlier = answered[question] {
                let name = part.questions[question].name.value
                findings.report(.twice(name), at: option.range, notes: [.init("已经选了一个", at: earlier.range)])
            } else {
                answered[question] = option
            }
        }
    }
}

extension Findings.Message {
    fileprivate static var noBundle: Self { Self("这一篇没有“包含”，“选定”就没有对象", hint: "删掉“选定”，或者写上“包含”") }

    fileprivate static func noPart(_ id: String, _ nearest: String?) -> Self {
        Self("“包含”里没有“\(id)”", hint: askWhether(nearest, else: "先写进“包含”，或者从“选定”里删掉"))
    }

    fileprivate static func noOption(_ option: String, _ part: String, _ nearest: String?, _ known: [String]) -> Self {
        let choice = known.isEmpty ? "那一篇什么也不问，删掉" : "从这几个里选：\(known.prefix(8).joined(separator: "、"))"
        return Self("“\(part)”里没有“\(option)”这个选项", hint: askWhether(nearest, else: choice))
    }

    fileprivate static func twice(_ question: String) -> Self {
        Self("“\(question)”选定了两次", hint: "只留一个；两种人都会来，就别选定，让他们自己答")
    }
}
