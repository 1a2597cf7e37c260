import GuideModel

/// Persons are not asked for a licence of their own, nor enterprises for “your identity card”.
struct AudienceMismatch: GuideRule {
    static let about = RuleDescription(
        id: "audience-mismatch",
        group: .required,
        severity: .error,
        demand: "只给个人办的，不要求带自己的营业执照；只给单位办的，不要求带“您的身份证”。",
        why: "对象和材料对不上，多半是抄了别的指南。个人没有营业执照，单位没有身份证；单位的事要写清带谁的。",
        source: "rules.tsv REQ-011",
        accepts: [
            """
            ---
            对象: [企业]
            ---

            ## 要带什么

            - **居民身份证**（原件看一眼，可用电子证照）：法定代表人的。
            """
        ],
        rejects: [
            """
            ---
            对象: [个人]
            ---

            ## 要带什么

            - **1️⃣营业执照**（原件 1 份，可用电子证照）：窗口核对。
            """,
            """
            ---
            对象: [企业]
            ---

            ## 要带什么

            - **1️⃣居民身份证**（原件看一眼，可用电子证照）：您本人的。
            """,
        ]
    )

    private static let licences: Set<String> = ["营业执照"]
    private static let cards: Set<String> = ["居民身份证", "身份证", "您的身份证", "本人的身份证"]
    private static let yours = WordList(["您的", "您本人", "本人的", "自己的"])

    /// Whose the document is when it is not the person's own.
    private static let others = WordList([
        "单位", "公司", "企业", "房东", "开发商", "中介", "机构", "雇", "店", "厂", "对方", "学校", "商户", "个体",
    ])
    private static let people = WordList(["法定代表", "负责人", "经办", "股东", "经营者", "代办", "员工", "职工", "业主", "每个", "每人"])

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard !guide.isBundle, !guide.header.audiences.isEmpty else { return }
        let isPersonal = guide.header.audiences.allSatisfy { $0.value == .individual }
        let isCorporate = guide.header.audiences.allSatisfy { $0.value != .individual && $0.value != .soleTrader }
        guard isPersonal || isCorporate else { return }
        for document in guide.documents where document.isDemandedOfAll {
            let name = library.canonicalDocumentName(document.name.value)
            if isPersonal, Self.licences.contains(name) {
                let text = document.explanation.plainText
                if Self.others.first(in: text) != nil { continue }
                findings.report(.licence(document.name.value), at: document.name.range, notes: audience(guide))
            } else if isCorporate, Self.cards.contains(name) {
                let text = document.name.value + document.explanation.plainText
                guard Self.yours.first(in: text) != nil, Self.people.first(in: text) == nil else { continue }
                findings.report(.card(document.name.value), at: document.name.range, notes: audience(guide))
            }
        }
    }

    private func audience(_ guide: Guide) -> [Diagnostic.Note] {
        guide.header.audiences.first.map { [.init("对象只有“\($0.value.rawValue)”", at: $0.range)] } ?? []
    }
}

extension DocumentItem {
    /// Whether everyone has to hand it in: no group, no condition, nothing that lets one off.
    fileprivate var isDemandedOfAll: Bool {
        !isChoice && condition == nil && !has(.waived) && !has(.ifAvailable)
            && !sources.contains { $0.value == .checkedByOffice }
    }
}

extension Findings.Message {
    fileprivate static func licence(_ name: String) -> Self {
        Self("这篇只给个人办，却要带“\(name)”", hint: "删掉；是单位、房东的，在说明里写清是谁的；企业也能办的，加到“对象”里")
    }

    fileprivate static func card(_ name: String) -> Self {
        Self("这篇只给单位办，却要带“\(name)”，看不出是谁的", hint: "写成 法定代表人的身份证、经办人的身份证")
    }
}
