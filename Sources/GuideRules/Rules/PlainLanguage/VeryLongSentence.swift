import GuideModel

/// A sentence over 60 characters is one that most people give up on.
struct VeryLongSentence: ProseRule {
    static let about = RuleDescription(
        id: "very-long-sentence",
        group: .plain,
        severity: .warning,
        demand: "一句话绝不超过 60 个字。",
        why: "60 多个字的句子，念都要念半分钟。多半是几件事挤在一句里，拆开每一件都清楚。",
        source: "docs/guide-format.md：Severities；rules.tsv TEXT-001",
        accepts: ["带上户口簿，到公安综合窗口。先取号，等叫到您。拍照、按指纹，当场就能补。"],
        rejects: [
            "1️⃣您先到一楼拿号，再到二楼等着，叫到号就过去，把表交给窗口，窗口的人看一遍，没有问题就盖章，再到三楼交钱，交完了钱再回来拿新证。"
        ]
    )

    func check(_ prose: ReadableProse, _ findings: inout Findings) {
        for sentence in prose.sentences where prose.level(of: sentence) == .veryLong && prose.isToReport(sentence) {
            findings.report(.veryLong(sentence.length), at: prose.range(sentence.units))
        }
    }
}

extension Findings.Message {
    fileprivate static func veryLong(_ length: Int) -> Self {
        Self("这句话有 \(length) 个字，多半没人读得完", hint: "一件事一句，拆成三四句；并列的几种情况写成列表")
    }
}
