import GuideModel

/// A guide that claims 一窗受理 sends people to its own window only.
struct OneWindow: PathRule {
    static let about = RuleDescription(
        id: "one-window",
        group: .window,
        severity: .error,
        demand: "标签写了“一窗受理”的，只让人到自己的窗口。",
        why: "来办事的人以为一个窗口就能办完，到了才知道还要去别处排队。分设的窗口要合成综合窗口，一窗受理。",
        source: "《优化营商环境条例》第三十六条；rules.tsv WIN-001；docs/guide-format.md：Steps",
        accepts: [
            """
            ---
            标签: [一窗受理]
            ---
            """,
            """
            ---
            标签: [一窗受理]
            ---

            ## 怎么办

            1. **到窗口申请**（到公安综合窗口，10 分钟）：说“补身份证”，按指纹。
            """,
        ],
        rejects: [
            """
            ---
            标签: [1️⃣一窗受理]
            ---

            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：说“补身份证”，按指纹。
            2. **交钱**（到税务窗口，5 分钟）：扫码就行。
            """,
            """
            ---
            标签: [1️⃣一窗受理]
            ---

            ## 您是哪种情况

            - **急不急用**：不急 / 急着用

            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：说“补身份证”，按指纹。
            2. **拿临时证**（任选一种）〔急着用〕
               - **当场拿**（到窗口，5 分钟）：等一会儿。
               - **去人才大厅拿**（到示范区人才大厅 · 就业窗口，5 分钟）：带上回执。
            """,
        ]
    )

    func check(_ path: PathView, in library: Library, _ findings: inout Findings) {
        guard let claim = path.guide.claims(.oneWindow) else { return }
        path.forEachVisitElsewhere(in: library) { step, place in
            let note = Diagnostic.Note("这一步“\(place.value.chinese)”", at: place.range)
            findings.report(.elsewhere(step.name.value, place.value.chinese), at: claim.range, notes: [note])
        }
    }
}

extension Findings.Message {
    fileprivate static func elsewhere(_ step: String, _ place: String) -> Self {
        Self("标签写了“一窗受理”，可是“\(step)”要\(place)", hint: "这一步也放到自己的窗口办，写成“到窗口”；做不到就去掉这个标签")
    }
}
