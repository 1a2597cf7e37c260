import GuideModel

/// The address for feedback is an https address or a mailbox.
enum InvalidFeedback {
    static let about = RuleDescription(
        id: "invalid-feedback",
        group: .registries,
        severity: .error,
        demand: "提意见的地址是 https 地址或者邮箱。",
        why: "每一页都有“哪里没看懂？”，点下去要有人收。地址后面会接上指南的 id，所以不能自带 ? 和 #。",
        source: "docs/guide-format.md：Files",
        accepts: [
            Example(files: [
                "baihua.yml":
                    "title: 示范区办事指南\nregion: 示范区\nbase_url: https://example.org/\nhotline: \"12345\"\nfeedback: mailto:bangban@example.org\n"
            ])
        ],
        rejects: [
            Example(files: [
                "baihua.yml":
                    "title: 示范区办事指南\nregion: 示范区\nbase_url: https://example.org/\nhotline: \"12345\"\nfeedback: 1️⃣www.example.org\n"
            ])
        ]
    )

    static func wording(_ value: String) -> Wording {
        Wording(
            about,
            "“\(clipped(value))”不是提意见的地址",
            hint: "写成 https://example.org/yijian 或者 mailto:yijian@example.org 这样"
        )
    }
}
