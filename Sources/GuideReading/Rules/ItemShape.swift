import GuideModel

/// 每一项以加粗的名称开头。
enum ItemShape {
    static let about = RuleDescription(
        id: "item-shape",
        group: .body,
        severity: .error,
        demand: "每一项以加粗的名称开头。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static var noName: Wording { Wording(about, "这一项没有名称", hint: "写成 **名称**（要点）：说明。") }

    static func notBold(_ name: String) -> Wording {
        Wording(about, "“\(name)”没有加粗", hint: "写成 **\(name)**")
    }

    static func brokenBold(_ name: String) -> Wording {
        Wording(about, "“\(name)”的加粗没有起作用", hint: "标点写在 ** 外面：**\(name)**：")
    }
}
