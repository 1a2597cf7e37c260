import GuideModel

/// A step is done in person or may be done by proxy, not both.
struct SelfOrProxy: PathRule {
    static let about = RuleDescription(
        id: "self-or-proxy",
        group: .trips,
        severity: .error,
        demand: "同一种情形里，“本人”和“可代办”不一起写。",
        why: "又说要本人来，又说可以请人代办，走不动的老人不知道到底能不能不来。",
        source: "rules.tsv TRIP-010",
        accepts: [
            """
            ## 您是哪种情况

            - **谁来办**：自己办 / 别人代办

            ## 要带什么

            - **居民户口簿**（原件看一眼，可用电子证照）：核对完就还给您。
            - **授权委托书**（原件 1 份）：写清请谁来。〔别人代办〕
            - **居民身份证**（原件看一眼，可用电子证照）：两个人的都带上。〔别人代办〕

            ## 怎么办

            1. **自己到窗口申请**（到窗口，10 分钟，本人）：按指纹。〔自己办〕
            2. **让代办人申请**（到窗口，10 分钟，可代办）：交委托书。〔别人代办〕

            ## 一窗办理

            - 代办：家里人拿委托书来，工作日都行〔别人代办〕
            """
        ],
        rejects: [
            """
            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟，本人，1️⃣可代办）：说“补身份证”，按指纹。
            """,
            """
            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟，本人）：说“补身份证”，按指纹。

            ## 一窗办理

            - 代办：1️⃣家里人拿委托书来，工作日都行
            """,
        ]
    )

    func check(_ path: PathView, in library: Library, _ findings: inout Findings) {
        // Marks on one step of a bundle's part are reported there.
        if path.hasInPersonMark, path.hasByProxyMark, !path.guide.isBundle {
            path.forEachStep { step in
                guard let own = step.inPersonMark, let proxy = step.byProxyMark else { return }
                let note = Diagnostic.Note(own < proxy ? "前面写了“本人”" : "后面写了“本人”", at: own)
                findings.report(.both(step.name.value), at: proxy, notes: [note])
            }
        }
        guard path.hasInPersonMark, let proxy = path.offeredProxy else { return }
        var inPerson: SourceRange?
        var isOpen = false
        for step in path.steps { look(at: step, inherited: nil, &inPerson, &isOpen) }
        guard let inPerson, !isOpen else { return }
        findings.report(.onlyInPerson, at: proxy.range, notes: [Diagnostic.Note("要来的步骤都写了“本人”", at: inPerson)])
    }

    /// Finds a visit that is 本人, by itself or by the step around it, and one that is not.
    private func look(at step: Step, inherited: SourceRange?, _ inPerson: inout SourceRange?, _ isOpen: inout Bool) {
        let mark = step.inPersonMark ?? inherited
        if step.byProxyMark != nil { isOpen = true }
        if step.place?.value.isVisit ?? false {
            if let mark { inPerson = inPerson ?? mark } else { isOpen = true }
        }
        for nested in step.alternatives + step.substeps { look(at: nested, inherited: mark, &inPerson, &isOpen) }
    }
}

/// What 代办 says where it is not offered.
private let refusals: WordSet = ["不能", "不可", "不行", "不得", "不支持", "不办", "只能本人", "要本人", "得本人"]

extension PathView {
    /// What 代办 offers; “不能代办” offers nothing.
    var offeredProxy: Located<String>? {
        guard !guide.facts.proxies.isEmpty, let proxy = stated(guide.facts.proxies) else { return nil }
        return refusals.isIn(proxy.value) ? nil : proxy
    }
}

extension Findings.Message {
    fileprivate static func both(_ step: String) -> Self {
        Self("“\(step)”又写本人，又写可代办", hint: "留一个；有的人能代办的，分成两步，各写各的情形")
    }

    fileprivate static var onlyInPerson: Self {
        Self("写了代办，可是要来的步骤都写着“本人”", hint: "能代办的那一步写“可代办”，去掉“本人”；不能代办的，删掉这一行")
    }
}
