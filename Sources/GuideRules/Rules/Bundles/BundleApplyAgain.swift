import GuideModel

/// Who has applied for a bundle does not apply for its parts again.
struct BundleApplyAgain: GuideRule {
    static let about = RuleDescription(
        id: "bundle-apply-again",
        group: .bundles,
        severity: .warning,
        demand: "“一件事”交一次材料就都办了，不让人再分别申请。",
        why: "交了一次，后面几件由我们转过去。还要人再去各家申请，一件事就只是一个名字。",
        source: "《国务院办公厅关于加快推进“一件事一次办”打造政务服务升级版的指导意见》；rules.tsv BUND-006",
        accepts: [.bundle(questions: "### 要不要分别申请\n\n不用分别申请，也不必全部一起办。")],
        rejects: [.bundle(answer: "先办身份证，再到社保窗口1️⃣单独申请社保卡。")]
    )

    private static let words: WordSet = [
        "分别申请", "单独申请", "另外申请", "另行申请", "再去申请", "再次申请", "各自申请", "逐个申请", "一家一家申请",
    ]

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard guide.isBundle else { return }
        guide.forEachPromiseBreaker(Self.words) { findings.report(.found($0), at: $1) }
    }
}

extension Findings.Message {
    fileprivate static func found(_ words: String) -> Self {
        Self("“\(words)”：一件事只申请一次", hint: "改成“我们转给他们，办好了告诉您”")
    }
}
