import GuideModel

/// The site’s address is an http or https address.
enum InvalidBaseURL {
    static let about = RuleDescription(
        id: "invalid-base-url",
        group: .registries,
        severity: .error,
        demand: "网站地址是 http 或 https 地址。",
        why: "站点地图、订阅和二维码里都是完整的网址，地址错了，扫出来打不开。",
        source: "docs/guide-format.md：Registries",
        accepts: [
            Example(files: [
                "baihua.yml": "title: 示范区办事指南\nregion: 示范区\nbase_url: https://example.org/guide\nhotline: \"12345\"\n"
            ])
        ],
        rejects: [
            Example(files: [
                "baihua.yml": "title: 示范区办事指南\nregion: 示范区\nbase_url: 1️⃣www.example.org\nhotline: \"12345\"\n"
            ])
        ]
    )

    static func wording(_ value: String) -> Wording {
        Wording(about, "“\(clipped(value))”不是网站地址", hint: "写成 https://example.org/ 这样")
    }
}
