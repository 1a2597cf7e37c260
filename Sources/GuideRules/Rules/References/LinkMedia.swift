import GuideModel

/// A link to a picture or a form leads to a file that exists.
struct LinkMedia: GuideRule {
    static let about = RuleDescription(
        id: "link-media",
        group: .references,
        severity: .error,
        demand: "链接的图片、表格，在 guides/media 里真的有。",
        why: "空白表下不下来，人就得多跑一趟去拿。",
        source: "docs/guide-format.md：Links；reliability D13",
        accepts: [
            Example(
                """
                ## 没办成怎么办

                填一张[意见表](../media/yijianbiao.pdf)。
                """,
                files: ["guides/media/yijianbiao.pdf": "%PDF-1.4"]
            )
        ],
        rejects: [
            Example(
                """
                ## 没办成怎么办

                填一张[意见表](1️⃣../media/yijian.pdf)，或者[大写的](2️⃣../media/Yijianbiao.pdf)。
                """,
                files: ["guides/media/yijianbiao.pdf": "%PDF-1.4"]
            )
        ]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        for link in guide.links where link.mentionsMedia {
            guard case .media(let path) = LinkDestination(link, in: guide), !library.media.contains(path) else {
                continue
            }
            findings.report(
                .missing(path, findings.maySuggest ? Self.nearest(to: path, in: library) : nil),
                at: link.destination.range
            )
        }
    }

    /// The file that was meant; sorted, since a set has no order that stays the same.
    private static func nearest(to path: String, in library: Library) -> String? {
        let files = library.media.sorted()
        return files.first { $0.lowercased() == path.lowercased() } ?? nearestName(to: path, in: files)
    }
}

extension Findings.Message {
    fileprivate static func missing(_ path: String, _ nearest: String?) -> Self {
        Self("没有 \(path) 这个文件", hint: askWhether(nearest, else: "把文件放进 guides/media/"))
    }
}
