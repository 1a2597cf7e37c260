import GuideModel

/// Pictures and forms run nothing.
enum MediaScript {
    static let about = RuleDescription(
        id: "media-script",
        group: .files,
        severity: .error,
        demand: "media 里没有网页和程序，图里没有脚本。",
        why: "这些文件会和指南放在同一个网站上。里面的脚本能冒充指南，也能记下办事人填的东西。",
        source: "docs/guide-format.md：Files；reliability C36",
        accepts: [
            Example(files: ["guides/media/tu.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"])
        ],
        rejects: [
            Example(files: ["guides/media/tu.svg": "1️⃣<svg onload=\"x()\"/>"]),
            Example(files: ["guides/media/biao.html": "1️⃣<p>空白表</p>"]),
        ]
    )
}
