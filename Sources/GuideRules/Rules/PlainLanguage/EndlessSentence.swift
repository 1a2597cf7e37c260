import GuideModel

/// A sentence over 80 characters keeps the guide from being published.
struct EndlessSentence: ProseRule {
    static let about = RuleDescription(
        id: "endless-sentence",
        group: .plain,
        severity: .error,
        demand: "一句话超过 80 个字，这一篇先不发布。",
        why: "法规里 20 句才有一句超过 80 个字。办事的人站在自助机前，读不了比法规还长的句子。",
        source: "docs/guide-format.md：Severities；rules.tsv TEXT-001",
        accepts: ["带上户口簿，到公安综合窗口。先取号，等叫到您。拍照、按指纹，当场就能补。"],
        rejects: [
            """
            1️⃣您先到一楼拿号，再到二楼等着，叫到号就过去，把表交给窗口，窗口的人看一遍，没有问题就盖章，再到三楼交钱，交完钱回来拿证，拿到证先看名字，名字不对当场就改，名字对了就可以回家了。
            """
        ]
    )

    func check(_ prose: ReadableProse, _ findings: inout Findings) {
        for sentence in prose.sentences where prose.level(of: sentence) == .endless {
            findings.report(.endless(sentence.length), at: prose.range(sentence.units))
        }
    }
}

extension Findings.Message {
    fileprivate static func endless(_ length: Int) -> Self {
        Self("这句话有 \(length) 个字，超过 80 个字的不能发布", hint: "一件事一句，在每件事说完的地方打句号")
    }
}
