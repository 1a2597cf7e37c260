import GuideModel

/// A fence that opens a block of code has a partner that closes it.
enum UnclosedFence {
    static let about = RuleDescription(
        id: "unclosed-fence",
        group: .body,
        severity: .error,
        demand: "三个反引号（```）成对写。",
        why: "少了后一半，下面整篇都成了代码：标题不见了，步骤也没了。",
        source: "docs/guide-format.md：Body；reliability C28",
        accepts: [
            "## 没办成怎么办\n\n```\n短信里的原文\n```\n\n打 12345。"
        ],
        rejects: [
            "## 没办成怎么办\n\n1️⃣```\n打 12345。"
        ]
    )

    static var wording: Wording { Wording(about, "这里打开的代码块没有关上", hint: "后面单独写一行 ```；不是代码，就删掉这一行") }
}
