import GuideModel

/// Links stay in the folder of guides.
struct LinkOutside: GuideRule {
    static let about = RuleDescription(
        id: "link-outside",
        group: .references,
        severity: .error,
        demand: "站内的链接不跑到 guides 文件夹外面去。",
        why: "外面的文件不会发布，链接到了网站上就断了；也不该让人借着链接看到别的文件。",
        source: "docs/guide-format.md：Links；reliability E",
        accepts: [
            Example(
                """
                ## 没办成怎么办

                社保卡也丢了，看[社保卡丢了怎么补](../shebao-jiuye/buka.md)。
                """,
                files: ["guides/shebao-jiuye/buka.md": "---\nid: buka\n标题: 社保卡丢了怎么补\n事项: 社会保障卡补卡\n别名: [补社保卡]\n---"]
            )
        ],
        rejects: [
            """
            ## 没办成怎么办

            看[甲](1️⃣../../../etc/passwd)、[乙](2️⃣../../README.md)、[丙](3️⃣%2e%2e/%2e%2e/baihua.yml)。
            """
        ]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        for link in guide.links where !link.isOrdinary {
            if case .outside = LinkDestination(link, in: guide) {
                findings.report(.outside, at: link.destination.range)
            }
        }
    }
}

extension Findings.Message {
    fileprivate static var outside: Self {
        Self("链接指到了 guides 文件夹外面", hint: "指南写 ../文件夹/文件名.md，图片和表格写 ../media/文件名")
    }
}
