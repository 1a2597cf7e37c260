import ArgumentParser
import GuidePipeline

/// The command line of the tool.
struct Baihua: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "baihua",
        abstract: "Checks plain-language guides to public services and publishes them as a site and a kiosk feed.",
        version: toolVersion,
        subcommands: [
            BuildCommand.self, CheckCommand.self, FixCommand.self, ListCommand.self, CompareCommand.self,
            RulesCommand.self, ExplainCommand.self, SearchCommand.self, KioskCommand.self,
        ]
    )
}

/// How a run ends, the same for every command and format.
enum Outcome {
    static let clean = ExitCode(0)
    static let findings = ExitCode(1)
    static let usage = ExitCode(2)
    static let machine = ExitCode(3)
}

/// Runs the command line and ends the process with the documented exit code.
package func runBaihua() async {
    openStandardStreams()
    ignoreBrokenPipes()
    do {
        // `--timings` may stand alone, which the parser has no word for.
        let arguments = CommandLine.arguments.dropFirst().map { $0 == "--timings" ? "--timings=text" : $0 }
        var command = try Baihua.parseAsRoot(Array(arguments))
        if var asynchronous = command as? any AsyncParsableCommand {
            try await asynchronous.run()
        } else {
            try command.run()
        }
    } catch let fault as MachineFault {
        standardError("机器出了问题：\(fault.sentence)\n")
        Baihua.exit(withError: Outcome.machine)
    } catch let fault as PlanFault {
        standardError(fault.sentence + "\n")
        Baihua.exit(withError: Outcome.usage)
    } catch let fault as FeedFault {
        standardError(fault.sentence + "\n")
        Baihua.exit(withError: Outcome.usage)
    } catch let code as ExitCode {
        Baihua.exit(withError: code)
    } catch {
        let isHelp = Baihua.exitCode(for: error) == .success
        let text = Baihua.fullMessage(for: error) + "\n"
        if isHelp { try? standardOutput(text) } else { standardError(text) }
        Baihua.exit(withError: isHelp ? Outcome.clean : Outcome.usage)
    }
}

func standardOutput(_ text: String) throws(MachineFault) { try writeAll(Array(text.utf8), to: 1) }

/// What cannot be said there cannot be said anywhere.
func standardError(_ text: String) { try? writeAll(Array(text.utf8), to: 2) }
