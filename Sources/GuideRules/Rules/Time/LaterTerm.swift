import GuideModel

/// What may be handed in later comes before the limit is over.
struct LaterTerm: PathRule {
    static let about = RuleDescription(
        id: "later-term",
        group: .time,
        severity: .error,
        demand: "可后补的期限，不长于时限。",
        why: "事情都该办完了，材料还没补上，办的人只能停下来等。当场办结的，也就没有后补这一说。",
        source: "rules.tsv GAP-003、GAP-005",
        accepts: [
            """
            ## 要带什么

            - **居民户口簿**（原件看一眼，可用电子证照）：核对完就还给您。
            - **房屋租赁合同**（复印件 1 份，可后补 2 个工作日）：先办，再补。

            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：按指纹，窗口给您容缺单。
            2. **制证**（部门内部，3 个工作日）：做好了就寄出。
            3. **收新证**（邮寄，3 天，不计入）：邮费我们出。

            ## 一窗办理

            - 时限：3 个工作日
            - 结果：居民身份证（邮寄）
            """
        ],
        rejects: [
            """
            ## 要带什么

            - **房屋租赁合同**（复印件 1 份，1️⃣可后补 10 天）：先办，再补。

            ## 一窗办理

            - 时限：3 个工作日
            """,
            """
            ## 要带什么

            - **房屋租赁合同**（复印件 1 份，1️⃣可后补 2 个工作日）：先办，再补。
            """,
        ]
    )

    func check(_ path: PathView, in library: Library, _ findings: inout Findings) {
        guard path.hasLaterDocument, let limit = path.limit?.value.promised else { return }
        for document in path.documents { look(at: document, limit, isBundle: path.guide.isBundle, &findings) }
    }

    private func look(
        at document: DocumentItem,
        _ limit: Located<Duration>,
        isBundle: Bool,
        _ findings: inout Findings
    ) {
        for item in document.strictness {
            guard case .later(let term?) = item.value, ElapsedTime(term).isOver(limit.value) else { continue }
            if isBundle {
                // The part may be right by itself; it is the bundle's limit that is too short for it.
                let note = Diagnostic.Note("“\(document.name.value)”可以后补 \(term.chinese)", at: item.range)
                findings.report(.longer(document.name.value, term, limit.value), at: limit.range, notes: [note])
            } else {
                let note = Diagnostic.Note("时限是 \(limit.value.chinese)", at: limit.range)
                findings.report(.longer(document.name.value, term, limit.value), at: item.range, notes: [note])
            }
        }
        for alternative in document.alternatives { look(at: alternative, limit, isBundle: isBundle, &findings) }
    }
}

extension Findings.Message {
    fileprivate static func longer(_ document: String, _ term: Duration, _ limit: Duration) -> Self {
        let text = "“\(document)”可以后补 \(term.chinese)，时限却是\(limit.isOnTheSpot ? "当场办结" : limit.chinese)"
        return Self(text, hint: limit.isOnTheSpot ? "当场办结的不能后补；要后补的，时限写几个工作日" : "后补的期限改到 \(limit.chinese)以内")
    }
}
