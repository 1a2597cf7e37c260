import GuideModel

/// YAML is nested at most eight levels deep.
enum YAMLTooDeep {
    static let about = RuleDescription(
        id: "yaml-too-deep",
        group: .header,
        severity: .error,
        demand: "YAML 最多嵌套 8 层。",
        why: "格式里最多两三层。更深的多半是括号打多了，也有人用它拖垮程序。",
        source: "reliability B18",
        accepts: [
            "---\n别名: [补身份证, 身份证掉了]\n---"
        ],
        rejects: [
            "---\n别名: [[[[[[[1️⃣[补身份证]]]]]]]]\n---"
        ]
    )

    static var wording: Wording { Wording(about, "嵌套超过了 8 层", hint: "写得平一些") }
}
