import GuideModel

/// Headings go down one level at a time, from the second.
enum HeadingLevel {
    static let about = RuleDescription(
        id: "heading-level",
        group: .body,
        severity: .warning,
        demand: "标题一级一级往下，一级标题由文件头的“标题”来写。",
        why: "听屏幕朗读的人靠标题级别找内容，跳了级就像漏了一节。",
        source: "docs/guide-format.md：Body",
        accepts: [
            "## 没办成怎么办\n\n### 打电话\n\n打 12345，接电话的人帮您问清。"
        ],
        rejects: [
            "## 没办成怎么办\n\n1️⃣#### 打电话\n\n打 12345。",
            "## 没办成怎么办\n\n1️⃣# 打电话\n\n打 12345。",
        ]
    )

    static var second: Wording { Wording(about, "正文里不用一级标题，网页的一级标题是文件头里的“标题”", hint: "改成 ##") }

    static func skipped(from: Int, to: Int) -> Wording {
        Wording(about, "标题从 \(from) 级跳到了 \(to) 级", hint: "改成 \(marks(from + 1))")
    }

    static var empty: Wording { Wording(about, "标题没有字", hint: "写上标题，或者删掉 #") }

    private static func marks(_ count: Int) -> String { String(repeating: "#", count: count) }
}
