import GuideModel

/// 括号里的要点是格式里有的写法。
enum UnknownPoint {
    static let about = RuleDescription(
        id: "unknown-point",
        group: .body,
        severity: .error,
        demand: "括号里的要点是格式里有的写法。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static func wording(_ point: String, nearest: String?) -> Wording {
        Wording(about, "“\(point)”不是能用的要点", hint: nearest.map { "是不是“\($0)”？" } ?? "挪到冒号后面的说明里")
    }

    static func duration(_ point: String) -> Wording {
        Wording(about, "“\(point)”没写清期限", hint: "写成 可后补 5 个工作日")
    }

    static func inQuestion(_ point: String) -> Wording {
        Wording(about, "问题后面不写要点，“\(point)”不起作用", hint: "要说明的话，写进问题里")
    }
}
