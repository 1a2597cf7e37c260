import GuideModel

/// Who needs only some of a bundle may take only those.
struct BundleAllOrNothing: GuideRule {
    static let about = RuleDescription(
        id: "bundle-all-or-nothing",
        group: .bundles,
        severity: .warning,
        demand: "“一件事”里想办哪几件就办哪几件。",
        why: "有的人社保卡早就有了。非要全部一起办，反而耽误他急着办的那件。",
        source: "《国务院办公厅关于加快推进“一件事一次办”打造政务服务升级版的指导意见》；rules.tsv BUND-007",
        accepts: [.bundle(questions: "### 要不要分别申请\n\n不用分别申请，也不必全部一起办。")],
        rejects: [.bundle(answer: "两件事1️⃣必须一起办，交一次材料。")]
    )

    private static let words: WordSet = [
        "必须一起办", "必须全部", "必须一次办完", "只能一起办", "要办就都办", "不能只办", "不能单办", "不能单独办", "不能分开办", "全部一起办",
    ]

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard guide.isBundle else { return }
        guide.forEachPromiseBreaker(Self.words) { findings.report(.found($0), at: $1) }
    }
}

extension Findings.Message {
    fileprivate static func found(_ words: String) -> Self {
        Self("“\(words)”：应当允许只办其中几件", hint: "写成“想办哪几件，就勾哪几件”")
    }
}
