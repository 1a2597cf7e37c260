import GuideModel

/// What the format demands, and what a higher authority hands down, may only be made stricter.
enum RuleSoftened {
    static let about = RuleDescription(
        id: "rule-softened",
        group: .registries,
        severity: .error,
        demand: "格式里的“错误”不能改轻，上级定的等级也不能改轻。",
        why: "“错误”说的是不写就办不成的事：少了窗口、算错了趟数。上级在 profile.yml 里定的，下级只能更严，不然每个区又是一个样。",
        source: "docs/guide-format.md：Registries",
        accepts: [
            Example(files: ["baihua.yml": settings + "rules:\n  section-name: error\n  unexpected-file: advice\n"]),
            Example(files: [
                "profile.yml": "rules:\n  section-name: warning\n",
                "baihua.yml": settings + "rules:\n  section-name: error\n",
            ]),
        ],
        rejects: [
            Example(files: ["baihua.yml": settings + "rules:\n  required-key: 1️⃣warning\n"]),
            Example(files: ["baihua.yml": settings + "folders:\n  guides/huji-chuxing:\n    required-key: 1️⃣advice\n"]),
            Example(files: [
                "profile.yml": "rules:\n  section-name: warning\n",
                "baihua.yml": settings + "rules:\n  section-name: 1️⃣advice\n",
            ]),
            Example(files: ["profile.yml": "rules:\n  required-key: 1️⃣advice\n"]),
        ]
    )

    private static let settings = "title: 示范区办事指南\nregion: 示范区\nbase_url: https://example.org/\nhotline: \"12345\"\n"

    static func core(_ rule: String) -> Wording {
        Wording(about, "“\(rule)”是格式里的错误，不能改轻", hint: "删掉这一行；个别地方确实要这样写，用 <!-- 允许 \(rule)：原因 -->")
    }

    static func profile(_ rule: String, _ severity: Diagnostic.Severity) -> Wording {
        Wording(about, "profile.yml 给“\(rule)”定的是 \(severity.rawValue)，这里不能改轻", hint: "删掉这一行，或者写得更严")
    }
}
