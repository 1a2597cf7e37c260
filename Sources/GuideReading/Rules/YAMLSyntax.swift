import GuideModel

/// Front matter and registries are YAML that can be read without guessing.
enum YAMLSyntax {
    static let about = RuleDescription(
        id: "yaml-syntax",
        group: .header,
        severity: .error,
        demand: "文件头和登记表是正确的 YAML。",
        why: "程序不猜。猜错了，电话会少一个 0，标题会断成两半，谁也看不出来。",
        source: "docs/guide-format.md：Front matter；reliability B05、B34",
        accepts: [
            "---\n标题: 身份证：丢了怎么补\n---",
            "---\n别名: [\"补证 # 补卡\", 身份证掉了]\n---",
        ],
        rejects: [
            "---\n标题: 身份证1️⃣: 怎么补\n---",
            "---\n标题1️⃣:身份证丢了怎么补\n---",
            "---\n标题: 1️⃣\"身份证丢了怎么补\n---",
            "---\n标题: 身份证丢了怎么补 1️⃣# 补证\n---",
            "---\n别名: 1️⃣[补证, 身份证掉了\n---",
            "---\n1️⃣\t短标题: 补身份证\n---",
        ]
    )

    static var tab: Wording { Wording(about, "行首用了 Tab", hint: "改成空格") }

    static func noSpaceAfterColon(key: String) -> Wording {
        Wording(about, "“\(clipped(key))”的冒号后面少一个空格", hint: "写成 \(clipped(key)): 内容")
    }

    static var noColon: Wording { Wording(about, "这一行不是“键: 内容”", hint: "写成 键: 内容；要是上一行的内容，就接到上一行后面") }

    static var colonInValue: Wording {
        Wording(about, "内容里有英文冒号加空格", hint: "给整段内容加上英文引号，或者把冒号换成“：”")
    }

    static var commentInValue: Wording {
        Wording(about, "空格加 # 后面的字都会丢掉", hint: "要这些字，就给整段内容加上英文引号；是注释，就单独写一行")
    }

    static var unclosedQuote: Wording { Wording(about, "英文引号没有成对", hint: "补上另一个引号") }

    static var unclosedBracket: Wording { Wording(about, "方括号没有成对", hint: "写成 [甲, 乙]") }

    static var missingComma: Wording { Wording(about, "两项之间少一个英文逗号", hint: "写成 [甲, 乙]") }

    static var extraComma: Wording { Wording(about, "这里多了一个逗号", hint: "删掉它") }

    static var badBracket: Wording { Wording(about, "列表里的文字不能有英文方括号", hint: "给这一项加上英文引号") }

    static var badStart: Wording { Wording(about, "内容不能以这个符号开头", hint: "给内容加上英文引号") }

    static var afterQuote: Wording { Wording(about, "引号后面还有字", hint: "把整段内容都放进引号里") }

    static var afterList: Wording { Wording(about, "方括号后面还有字", hint: "都写进方括号里") }

    static var noSpaceAfterDash: Wording { Wording(about, "“-”后面少一个空格", hint: "写成 - 内容") }

    static var listOnKeyLine: Wording { Wording(about, "列表要另起一行", hint: "在下一行写 - 内容，或者写成 键: [甲, 乙]") }

    static var listAfterText: Wording {
        Wording(about, "“- ”开头的这一行接在了上一行的文字后面", hint: "列表的各项左边对齐；键要写成列表，就从下一行写起")
    }

    static var indentation: Wording { Wording(about, "这一行的缩进不对", hint: "同一级的键、同一级的“- ”左边对齐") }

    static func escape(_ text: String) -> Wording {
        Wording(about, "英文引号里的“\(clipped(text))”看不懂", hint: "要反斜杠本身，就写两个 \\\\；或者去掉引号")
    }
}
