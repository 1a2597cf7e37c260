import GuideModel

/// A bundle takes one set of documents, once.
struct BundleSubmission: PathRule {
    static let about = RuleDescription(
        id: "bundle-submission",
        group: .bundles,
        severity: .warning,
        demand: "“一件事”的材料只交一次。",
        why: "一件事一次办，就是一次告知、一表申请、一套材料、一窗受理、一网办理。要交两次，就还是几件事。",
        source: "《国务院办公厅关于加快推进“一件事一次办”打造政务服务升级版的指导意见》；rules.tsv BUND-009",
        accepts: [.bundle()],
        rejects: [.bundle(facts: "- 提交：1️⃣2 次")]
    )

    func check(_ path: PathView, in library: Library, _ findings: inout Findings) {
        // With the claim 一次提交 it is an error, and reported there.
        guard path.guide.isBundle, let stated = path.submissions, stated.value > 1,
            path.guide.claims(.oneSubmission) == nil
        else { return }
        findings.report(.several(stated.value), at: stated.range)
    }
}

extension Findings.Message {
    fileprivate static func several(_ count: Int) -> Self {
        Self("一件事要交 \(count) 次材料", hint: "合成一套，提交写“一次”；真合不了的，用“允许”写明原因")
    }
}
