import GuideModel

/// 文件头的上下两行正好是三个英文短横。
enum FrontMatterFence {
    static let about = RuleDescription(
        id: "front-matter-fence",
        group: .header,
        severity: .error,
        demand: "文件头的上下两行正好是三个英文短横。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static var wording: Wording { Wording(about, "这一行像是文件头的分隔线，但不是三个英文短横", hint: "写成 ---，前后不要别的字") }

    static var notFirst: Wording { Wording(about, "文件头的 --- 不在第一行", hint: "删掉它前面的空行") }
}
