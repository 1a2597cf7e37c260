import GuideModel

/// A guide that claims 一窗受理 says which window it is.
struct NamedWindow: GuideRule {
    static let about = RuleDescription(
        id: "named-window",
        group: .window,
        severity: .error,
        demand: "标签写了“一窗受理”的，说得出是哪个窗口。",
        why: "“到相关窗口办理”等于没说：人到了大厅，还得一个一个窗口去问。",
        source: "rules.tsv WIN-002；docs/guide-format.md：One window",
        accepts: [
            """
            ---
            标签: [一窗受理]
            ---

            ## 一窗办理

            - 窗口：示范区政务服务中心 · 公安综合窗口；示范区人才大厅 · 就业窗口
            """
        ],
        rejects: [
            """
            ---
            标签: [1️⃣一窗受理]
            ---

            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：到大厅的相关窗口，按指纹。
            """,
            """
            ---
            标签: [1️⃣一窗受理]
            ---

            ## 怎么办

            1. **到各窗口申请**（到窗口，10 分钟）：按指纹。
            """,
        ]
    )

    private static let vague: WordSet = ["相关窗口", "有关窗口", "各窗口", "各个窗口", "相应窗口", "对应窗口", "不同窗口"]

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard let claim = guide.claims(.oneWindow) else { return }
        guide.forEachStep { step in
            step.forEachWording { text in
                guard let found = Self.vague.first(in: text.value) else { return }
                let prose = Prose(text)
                let start = prose.index(ofByte: found.bytes.lowerBound)
                let words = start..<start + found.word.count
                // “不用去别的窗口” and names in quotes are no direction to go there.
                if prose.isQuoted(start) || negations.isIn(prose.text(prose.clause(around: start))) { return }
                let note = Diagnostic.Note("这里写的是“\(found.word)”", at: prose.range(words))
                findings.report(.vague(found.word), at: claim.range, notes: [note])
            }
        }
        for window in guide.facts.windows.compactMap(\.value.stated).joined() {
            guard let name = window.window, library.place(window) != nil, let found = Self.vague.first(in: name.value)
            else { continue }
            let note = Diagnostic.Note("窗口写的是“\(name.value)”", at: name.range)
            findings.report(.vague(found.word), at: claim.range, notes: [note])
        }
    }
}

extension Findings.Message {
    fileprivate static func vague(_ word: String) -> Self {
        Self("标签写了“一窗受理”，可是正文里说去“\(word)”", hint: "写出窗口的名字，比如“公安综合窗口”，或者写“到窗口”")
    }
}
