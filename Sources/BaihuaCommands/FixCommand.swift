import ArgumentParser
import GuideModel
import GuidePipeline

/// The command `baihua fix`.
struct FixCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fix",
        abstract: "Apply the fixes that are safe without anyone having to think.",
        discussion: """
            Front matter, code, links, silenced ranges and block structure stay as they are, and a second run changes \
            nothing more. Exit codes count what is left: 0 nothing at the threshold, 1 findings at or over it, \
            2 wrong usage or settings, 3 the machine failed.
            """
    )

    @OptionGroup var common: CommonOptions

    @Flag(help: "Write nothing; print a patch that git apply takes in the root.")
    var dryRun = false

    @Argument(help: "Fix only these files or folders.")
    var paths: [String] = []

    mutating func run() async throws {
        var result = try await fixSite(common.plan(), only: paths)
        try common.compareWithBaseline(&result.report)
        let code = ExitCode(result.report.exitCode(failOn: common.failOn.severity))
        if code == Outcome.usage {
            try common.show(result.report)
        } else if dryRun {
            try writeAll(unifiedPatch(result.files), to: 1)
        } else {
            let skipped = try writeFixes(result.files, root: common.root)
            try standardOutput(summary(of: result, skipped: skipped))
        }
        throw code
    }

    private func summary(of result: FixResult, skipped: [String]) -> String {
        var text = ""
        var count = 0
        for file in result.files {
            if skipped.contains(file.path) {
                text += "\(file.path)：没有动，读过以后有人改了它；请再运行一次\n"
                continue
            }
            let rules = file.rules.sorted { $0.key.rawValue < $1.key.rawValue }
            count += rules.reduce(0) { $0 + $1.value }
            text += "\(file.path)：" + rules.map { "\($0.key) \($0.value) 处" }.joined(separator: "，") + "\n"
        }
        let files = result.files.count - skipped.count
        text += files == 0 ? "没有能自动改的。" : "改了 \(files) 个文件，\(count) 处。"
        let left = Diagnostic.Severity.allCases.reversed().compactMap { severity in
            let count = result.report.count(severity)
            return count == 0 ? nil : "\(count) 个\(severity.chinese)"
        }
        return text + (left.isEmpty ? "\n" : "还有\(left.joined(separator: "，"))要您自己看，运行 baihua check。\n")
    }
}
