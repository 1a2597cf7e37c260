import GuideModel

/// A guide that claims 一窗受理 does not send people round departments for stamps and signatures.
struct NoErrands: GuideRule {
    static let about = RuleDescription(
        id: "no-errands",
        group: .window,
        severity: .warning,
        demand: "标签写了“一窗受理”的，不让人到别的部门盖章、签字。",
        why: "一窗受理就是后台部门自己转材料。让办事的人拿着表到处盖章，等于把内部的路让他来跑。",
        source: "《行政许可法》第二十六条；rules.tsv WIN-003",
        accepts: [
            """
            ---
            标签: [一窗受理]
            ---

            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：按指纹。材料我们转给人社局盖章，您不用跑。
            """
        ],
        rejects: [
            """
            ---
            标签: [1️⃣一窗受理]
            ---

            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：按指纹，再拿表到人社局盖章。
            """,
            """
            ---
            标签: [1️⃣一窗受理]
            ---

            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：按指纹。
            2. **找有关部门会签**：签好交回来。
            """,
        ]
    )

    private static let stamps: WordSet = ["盖章", "盖公章", "签字", "会签", "签章", "签意见", "签署意见"]
    private static let errands: WordSet = ["到", "去", "找", "请", "由", "经"]
    private static let anyOffice: WordSet = [
        "其他部门", "有关部门", "相关部门", "各部门", "主管部门", "各单位", "村委会", "居委会", "街道办",
    ]
    private static let byOffice: WordSet = ["我们", "窗口", "内部"]

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard let claim = guide.claims(.oneWindow), guide.header.department != nil else { return }
        guide.forEachStep { step in
            if step.place?.value == .backOffice { return }
            step.forEachWording { text in
                guard let found = Self.stamps.first(in: text.value) else { return }
                let prose = Prose(text)
                let stamp = prose.index(ofByte: found.bytes.lowerBound)
                let clause = prose.clause(around: stamp)
                let before = prose.text(clause.lowerBound..<stamp)
                if prose.isQuoted(stamp) || negations.isIn(prose.text(clause)) || Self.byOffice.isIn(before) { return }
                guard let verb = Self.errands.first(in: before) else { return }
                let target = String(before.utf8.dropFirst(verb.bytes.upperBound)) ?? ""
                guard let office = office(in: target, of: guide, library) else { return }
                let note = Diagnostic.Note("这里让人去找\(office)", at: prose.range(clause))
                findings.report(.errand(office, found.word), at: claim.range, notes: [note])
            }
        }
    }

    /// The other office that a text names, if any.
    private func office(in text: String, of guide: Guide, _ library: Library) -> String? {
        if let found = Self.anyOffice.first(in: text) { return found.word }
        let own = guide.header.department.map { library.canonicalDepartmentName($0.value) }
        for department in library.registries.departments where department.name.value != own {
            for name in [department.name] + department.aliases where text.hasPrefix(name.value) { return name.value }
        }
        return nil
    }
}

extension Findings.Message {
    fileprivate static func errand(_ office: String, _ stamp: String) -> Self {
        Self("标签写了“一窗受理”，可是步骤里让人找\(office)\(stamp)", hint: "改成窗口收下后，我们转给\(office)")
    }
}
