import ArgumentParser
import GuidePipeline

/// The command `baihua rules`.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "List the rules, or print the whole catalogue as Markdown."
    )

    @Flag(help: "Print docs/rules.md.")
    var markdown = false

    func run() throws {
        try standardOutput(markdown ? ruleManual() : ruleList())
    }
}

/// The command `baihua explain RULE`.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Explain one rule: what it demands, why, and examples."
    )

    @Argument(help: "The rule's id, as findings show it in brackets.")
    var rule: String

    func run() throws {
        guard let text = explainRule(rule) else {
            throw PlanFault("没有“\(rule)”这条规则；用 baihua rules 看全部规则名。")
        }
        try standardOutput(text)
    }
}
