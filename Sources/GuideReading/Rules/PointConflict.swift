import GuideModel

/// 一项里同一种要点只写一个。
enum PointConflict {
    static let about = RuleDescription(
        id: "point-conflict",
        group: .body,
        severity: .error,
        demand: "一项里同一种要点只写一个。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static func twice(_ point: String) -> Wording {
        Wording(about, "“\(point)”和前面的要点重复", hint: "只留一个")
    }

    static var twoPlaces: Wording { Wording(about, "一步只能有一个地点", hint: "拆成两步，或者写成“任选一种”") }

    static var twoDurations: Wording { Wording(about, "一步只能有一个时间", hint: "只留一个") }
}
