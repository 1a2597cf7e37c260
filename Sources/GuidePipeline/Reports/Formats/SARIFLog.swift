import GuideModel
import GuideRules
import KioskFormat

/// All findings as a SARIF 2.1.0 log, in canonical JSON.
///
/// A rule that could not run is a notification of the run, and so is what a baseline no longer needs.
func sarifLog(_ report: CheckReport) -> [UInt8] {
    SARIFLog(SARIFRun(report)).canonicalJSON(reserving: 4_096 + report.diagnostics.count * 900)
}

private struct SARIFLog: CanonicalJSONEncodable {
    let run: SARIFRun

    init(_ run: SARIFRun) { self.run = run }

    func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member(
                "$schema",
                "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
            )
            json.member("runs", [run])
            json.member("version", "2.1.0")
        }
    }
}

/// A report with the rules it speaks of, which results name by number.
private struct SARIFRun: CanonicalJSONEncodable, SARIFRules {
    let report: CheckReport
    let rules: [RuleDescription]
    private let numbers: [RuleID: Int]

    init(_ report: CheckReport) {
        self.report = report
        let spoken = Set(report.diagnostics.map(\.rule) + report.notRun.map(\.rule))
        rules = Catalogue.all.filter { spoken.contains($0.id) }.sorted { $0.id.rawValue < $1.id.rawValue }
        numbers = Dictionary(rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func number(of rule: RuleID) -> Int? { numbers[rule] }

    func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("columnKind", "utf16CodeUnits")
            json.member("invocations", [SARIFInvocation(run: self)])
            json.member("language", "zh-CN")
            json.member("results", report.reportedFindings().map { SARIFResult(finding: $0, run: self) })
            json.member("tool", SARIFTool(rules: rules))
        }
    }
}

private struct SARIFTool: CanonicalJSONEncodable {
    let rules: [RuleDescription]

    func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.object(at: "driver") { json in
                json.member("language", "zh-CN")
                json.member("name", "baihua")
                json.member("rules", rules.map { SARIFRule(rule: $0) })
                json.member("version", toolVersion)
            }
        }
    }
}

private struct SARIFRule: CanonicalJSONEncodable {
    let rule: RuleDescription

    func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.object(at: "defaultConfiguration") { $0.member("level", rule.severity.sarifLevel) }
            json.member("fullDescription", SARIFText(rule.why))
            json.member("help", SARIFText("\(rule.demand)\n\n为什么：\(rule.why)\n\n出处：\(rule.source)"))
            json.member("id", rule.id.rawValue)
            json.object(at: "properties") { json in
                json.member("group", rule.group.rawValue)
                json.member("source", rule.source)
            }
            json.member("shortDescription", SARIFText(rule.demand))
        }
    }
}

private struct SARIFInvocation: CanonicalJSONEncodable {
    let run: SARIFRun

    func encode(to json: inout CanonicalJSONWriter) {
        let skipped = run.report.notRun.map { skipped in
            SARIFNotification(
                level: "warning",
                text: "没有查：" + skipped.reason,
                rule: (skipped.rule.rawValue, run.number(of: skipped.rule)),
                path: visible(skipped.path)
            )
        }
        let gone = (run.report.baseline?.gone ?? []).map { entry in
            SARIFNotification(
                level: "note",
                text: "基线里的这一条已经不再出现：" + entry.message,
                rule: (entry.rule, run.number(of: RuleID(rawValue: entry.rule))),
                path: entry.file
            )
        }
        json.object { json in
            json.member("executionSuccessful", !run.report.hasSettingsError)
            json.member("toolExecutionNotifications", skipped + gone)
        }
    }
}

private struct SARIFNotification: CanonicalJSONEncodable {
    let level: String
    let text: String
    let rule: (id: String, number: Int?)
    let path: String

    func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.object(at: "associatedRule") { json in
                json.member("id", rule.id)
                json.member("index", rule.number)
            }
            json.member("level", level)
            json.member("locations", [SARIFLocation(path: path)])
            json.member("message", SARIFText(text))
        }
    }
}
