import GuideModel

/// 该写文字的写文字，该写列表的写列表。
enum WrongType {
    static let about = RuleDescription(
        id: "wrong-type",
        group: .header,
        severity: .error,
        demand: "该写文字的写文字，该写列表的写列表。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static func wording(key: String? = nil, expected: String, found: String) -> Wording {
        Wording(about, "\(key.map { "“\($0)”" } ?? "这里")要写\(expected)，现在是\(found)", hint: "照格式改写成\(expected)")
    }

    static func listOfOne(_ key: String, _ value: String) -> Wording {
        let items = value.split { "、，,；;".contains($0) }.joined(separator: ", ")
        return Wording(about, "“\(key)”要写一个列表", hint: "写成 \(key): [\(items)]")
    }
}
