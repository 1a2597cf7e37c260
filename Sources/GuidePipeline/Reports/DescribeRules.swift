import GuideModel

/// One line a rule, group by group.
package func ruleList() -> String {
    var text = ""
    for group in RuleGroup.allCases {
        let rules = Catalogue.all.filter { $0.group == group }
        guard !rules.isEmpty else { continue }
        text += "\(group.rawValue)\n"
        let width = rules.map { $0.id.rawValue.utf8.count }.max() ?? 0
        for rule in rules {
            let space = String(repeating: " ", count: width - rule.id.rawValue.utf8.count + 2)
            text += "  \(rule.id)\(space)\(rule.severity.chinese)  \(rule.demand)\n"
        }
    }
    return text
}

/// One rule with its reason and examples, or nil when there is no such rule.
package func explainRule(_ id: String) -> String? {
    Catalogue.rule(id).map { rule in "# \(rule.id)（\(rule.severity.chinese)）\n\n" + body(of: rule) }
}

/// `docs/rules.md`, generated from the rules' own code.
package func ruleManual() -> String {
    var text = """
        # 规则目录

        <!-- 本页由 `baihua rules --markdown` 生成；改规则，不改这里。 -->

        每条规则有名字、等级、要求、道理、出处和例子。例子只写出和规则有关的几行；1️⃣ 标出会报的地方。
        “错误”会让这一篇暂不发布，“警告”和“建议”不会。

        共 \(Catalogue.all.count) 条。

        | 规则 | 等级 | 要求 |
        |---|---|---|

        """
    for group in RuleGroup.allCases {
        for rule in Catalogue.all where rule.group == group {
            text += "| [\(rule.id)](#\(rule.id)) | \(rule.severity.chinese) | \(rule.demand) |\n"
        }
    }
    for group in RuleGroup.allCases {
        let rules = Catalogue.all.filter { $0.group == group }
        guard !rules.isEmpty else { continue }
        text += "\n## \(group.rawValue)\n"
        for rule in rules { text += "\n### \(rule.id)\n\n等级：\(rule.severity.chinese)\n\n" + body(of: rule) }
    }
    return text
}

private func body(of rule: RuleDescription) -> String {
    var text = "\(rule.demand)\n\n为什么：\(rule.why)\n\n出处：\(rule.source)\n"
    for example in rule.accepts { text += "\n这样写可以：\n\n" + describe(example) }
    for example in rule.rejects { text += "\n这样写会报：\n\n" + describe(example) }
    return text
}

private func describe(_ example: Example) -> String {
    var text = ""
    if let whole = example.whole {
        guard let readable = String(validating: whole, as: UTF8.self), whole.count <= 2_000 else {
            return "（\(whole.count) 个字节的文件，这里不印。）\n"
        }
        text += fence(visible(lines: readable))
    } else if !example.fragment.isEmpty {
        text += fence(visible(lines: example.fragment))
    }
    if !example.removing.isEmpty { text += "（删去：\(example.removing.joined(separator: "、"))）\n" }
    for (path, content) in example.files.sorted(by: { $0.key < $1.key }) {
        text += "\n`\(path)`：\n\n" + fence(visible(lines: content))
    }
    return text.isEmpty ? "（照范例写。）\n" : text
}

private func visible(lines text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { visible(String($0)) }.joined(separator: "\n")
}

/// A fenced block whose fence is longer than any in the text.
private func fence(_ text: String) -> String {
    let mark = text.contains("```") ? "````" : "```"
    return "\(mark)markdown\n\(text.hasSuffix("\n") ? String(text.dropLast()) : text)\n\(mark)\n"
}
