import GuideModel

/// 文件头和登记表是正确的 YAML。
enum YAMLSyntax {
    static let about = RuleDescription(
        id: "yaml-syntax",
        group: .header,
        severity: .error,
        demand: "文件头和登记表是正确的 YAML。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static var tab: Wording { Wording(about, "行首用了 Tab", hint: "改成空格") }

    static func noSpaceAfterColon(key: String) -> Wording {
        Wording(about, "“\(key)”的冒号后面少一个空格", hint: "写成 \(key): 内容")
    }

    static var colonInValue: Wording { Wording(about, "内容里有英文冒号加空格，读成了两个键", hint: "给内容加上英文引号，或者把冒号换成“：”") }

    static var unclosedQuote: Wording { Wording(about, "英文引号没有成对", hint: "补上另一个引号") }

    static var unclosedBracket: Wording { Wording(about, "方括号没有成对，或者少了英文逗号", hint: "写成 [甲, 乙]") }

    static var badStart: Wording { Wording(about, "内容不能以这个符号开头", hint: "给内容加上英文引号") }

    static var indentation: Wording { Wording(about, "这一行的缩进或者冒号不对", hint: "同一级的键对齐，写成 键: 内容") }

    static var other: Wording { Wording(about, "这里不是正确的 YAML", hint: "对照 docs/guide-format.md 里的例子改") }
}
