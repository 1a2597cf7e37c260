import GuideModel

/// What an office issued is not demanded on paper without a reason.
struct IssuedDocument: GuideRule {
    static let about = RuleDescription(
        id: "issued-document",
        group: .documents,
        severity: .warning,
        demand: "政府自己发的证件，不白要：写可用电子证照、免带、有就带、我们自己查、原件看一眼，或者在说明里写出为什么要。",
        why: "通过数据共享能够获得的信息，不得要求行政相对人另行提供。真要收的，说清收去做什么，人才服气。",
        source: "《国务院关于在线政务服务的若干规定》第七条；rules.tsv HOLD-002、HOLD-006；docs/guide-format.md：Documents",
        accepts: [
            """
            ## 要带什么

            - **居民户口簿**（原件 1 份）：因为要在上面盖章，得带纸质的。
            - **居民身份证**（原件看一眼）：看完就还您。
            """
        ],
        rejects: [
            """
            ## 要带什么

            - **1️⃣居民户口簿**（原件 1 份）：交给窗口。
            """
        ]
    )

    /// Words with which an explanation gives a reason.
    private static let reasons = WordList([
        "因为", "由于", "所以", "为了", "用来", "用于", "才能", "才行", "收回", "收走", "交回", "换成", "换新", "换发", "注销", "作废", "盖", "查不到",
        "没有联网", "还没联网",
        "核对", "核验", "刷卡", "看", "外地", "规定", "法律", "《", "存档",
    ])

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        // A bundle's documents were looked at in their own guides.
        guard !guide.isBundle else { return }
        for document in guide.documents {
            if document.isChoice {
                // Where one alternative can be had easily, the others are no demand.
                guard !document.givesReason, !document.alternatives.isEmpty else { continue }
                guard document.alternatives.allSatisfy({ isDemanded($0, library) }) else { continue }
                findings.report(.group(document.name.value), at: document.name.range)
            } else if isDemanded(document, library) {
                findings.report(.demanded(document.name.value, issuer(document, library)), at: document.name.range)
            }
        }
    }

    private func issuer(_ document: DocumentItem, _ library: Library) -> String? {
        library.documentIndex[document.name.value].flatMap { library.registries.documents[$0].issuer?.value }
    }

    private func isDemanded(_ document: DocumentItem, _ library: Library) -> Bool {
        for strictness in document.strictness {
            switch strictness.value {
            case .electronicLicence, .waived, .ifAvailable, .replacedByPromise: return false
            case .required, .later: break
            }
        }
        // What is filled in or taken there, or only looked at or sent as a file, costs nobody a trip.
        if document.sources.contains(where: { $0.value != .ownPreparation }) { return false }
        if document.forms.contains(where: { $0.value == .shown || $0.value == .electronic }) { return false }
        return issuer(document, library) != nil && !document.givesReason
    }
}

extension DocumentItem {
    /// Whether the explanation says why the document is needed.
    fileprivate var givesReason: Bool {
        explanation.contains {
            if case .text(let text) = $0 { IssuedDocument.isReason(text.value) } else { false }
        } || !details.isEmpty
    }
}

extension IssuedDocument {
    fileprivate static func isReason(_ text: String) -> Bool { reasons.first(in: text) != nil }
}

extension Findings.Message {
    fileprivate static func demanded(_ name: String, _ issuer: String?) -> Self {
        let who = issuer.map { "是\($0)发的" } ?? "是政府发的"
        return Self("“\(name)”\(who)，却要人带来，也没写为什么", hint: "写上 可用电子证照、免带 或者 我们自己查；真要收的，在说明里写“因为……”")
    }

    fileprivate static func group(_ name: String) -> Self {
        Self("“\(name)”里每一样都是政府发的，却要人带来，也没写为什么", hint: "写上 可用电子证照、免带 或者 我们自己查；真要收的，在说明里写“因为……”")
    }
}
