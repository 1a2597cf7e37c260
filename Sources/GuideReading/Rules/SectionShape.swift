import GuideModel

/// Every section of the format has its shape.
enum SectionShape {
    static let about = RuleDescription(
        id: "section-shape",
        group: .body,
        severity: .error,
        demand: "各节照格式写：材料是列表，步骤有编号，一窗办理是“键：值”。",
        why: "清单、步骤和事实要放进自助机、小票和搜索里。写成一段话，程序就拆不开了。",
        source: "docs/guide-format.md：Body",
        accepts: [
            "## 要带什么\n\n不用带材料。"
        ],
        rejects: [
            "## 要带什么\n\n1️⃣户口簿、身份证都带上。",
            """
            ## 怎么办

            1️⃣- **到窗口申请**（到窗口，10 分钟）：说“补身份证”，按指纹。
            """,
            "## 1️⃣没办成怎么办",
            "## 常见问题\n\n1️⃣可以代办吗？不能。",
            "## 常见问题\n\n### 1️⃣可以代办吗",
        ]
    )

    static func empty(_ heading: String) -> Wording {
        Wording(about, "“\(clipped(heading))”这一节是空的", hint: "写上内容")
    }

    static var documents: Wording { Wording(about, "材料要写成以“- ”开头的列表", hint: "写成 - **名称**（要点）：说明。没有材料就写：不用带材料。") }

    static var steps: Wording { Wording(about, "步骤要写成有编号的列表", hint: "写成 1. **做什么**（在哪，多久）：说明。") }

    static var situations: Wording { Wording(about, "情形要写成以“- ”开头的列表", hint: "写成 - **问题**：选项一 / 选项二") }

    static var facts: Wording { Wording(about, "一窗办理要写成“- 键：值”", hint: "写成 - 时限：5 个工作日 这样") }

    static var answerWithoutQuestion: Wording { Wording(about, "这里还没有问题", hint: "先写 ### 问题，下面再写回答") }

    static var questionWithoutAnswer: Wording { Wording(about, "这个问题没有回答", hint: "在下面写上回答") }
}
