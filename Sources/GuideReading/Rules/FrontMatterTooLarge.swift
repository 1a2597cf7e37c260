import GuideModel

/// A front matter is of a size that someone wrote by hand.
enum FrontMatterTooLarge {
    static let about = RuleDescription(
        id: "front-matter-too-large",
        group: .files,
        severity: .error,
        demand: "文件头不超过 64 KiB、200 个键、1000 项，登记表的一项不超过 200 个键。",
        why: "文件头只放标题、部门、日期这些。太大多半是正文写错了地方，也有人用它拖垮程序。",
        source: "docs/guide-format.md：Front matter；reliability B19、B33",
        accepts: [],
        rejects: []
    )

    static var wording: Wording { Wording(about, "文件头超过了 64 KiB", hint: "把长文字挪到正文里") }

    static var tooMany: Wording { Wording(about, "这里的键或者项太多了", hint: "只留格式里有的键；长的列表挪到正文里") }
}
