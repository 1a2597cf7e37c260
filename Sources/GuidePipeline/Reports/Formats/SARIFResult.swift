import GuideModel
import GuideReading
import KioskFormat

/// A finding as SARIF calls it; columns and lengths as `columnKind` says.
struct SARIFResult: CanonicalJSONEncodable {
    let finding: ReportedFinding
    let run: any SARIFRules

    func encode(to json: inout CanonicalJSONWriter) {
        let diagnostic = finding.diagnostic
        json.object { json in
            if run.report.baseline != nil { json.member("baselineState", finding.isOld ? "unchanged" : "new") }
            if !finding.replacements.isEmpty {
                json.member("fixes", [SARIFFix(path: finding.path, replacements: finding.replacements)])
            }
            json.member("level", diagnostic.severity.sarifLevel)
            json.member("locations", [SARIFLocation(path: finding.path, start: finding.start, end: finding.end)])
            json.member("message", SARIFText(finding.wholeText))
            json.object(at: "partialFingerprints") { $0.member("baihua-v1", finding.fingerprint) }
            if !finding.notes.isEmpty {
                json.member(
                    "relatedLocations",
                    finding.notes.map { SARIFLocation(path: $0.path, start: $0.start, end: $0.end, text: $0.message) }
                )
            }
            json.member("ruleId", diagnostic.rule.rawValue)
            json.member("ruleIndex", run.number(of: diagnostic.rule))
        }
    }
}

/// What results ask of the run they belong to.
protocol SARIFRules {
    var report: CheckReport { get }
    func number(of rule: RuleID) -> Int?
}

/// A message; braces and links mean something in one (sections 3.11.5 and 3.11.6) and are escaped.
struct SARIFText: CanonicalJSONEncodable {
    let text: String

    init(_ text: String) {
        let hasLink = text.contains("](")
        self.text = text.unicodeScalars.reduce(into: "") { escaped, scalar in
            switch scalar {
            case "{", "}": escaped.unicodeScalars.append(scalar)
            case "[" where hasLink, "]" where hasLink: escaped += "\\"
            default: break
            }
            escaped.unicodeScalars.append(scalar)
        }
    }

    func encode(to json: inout CanonicalJSONWriter) { json.object { $0.member("text", text) } }
}

/// A file, or a place in one.
struct SARIFLocation: CanonicalJSONEncodable {
    let path: String
    var start: SourcePosition?
    var end: SourcePosition?
    var text: String?

    func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("message", text.map(SARIFText.init))
            json.object(at: "physicalLocation") { json in
                json.member("artifactLocation", SARIFFile(path: path))
                if let start, let end { json.member("region", SARIFRegion(start: start, end: end)) }
            }
        }
    }
}

private struct SARIFFile: CanonicalJSONEncodable {
    let path: String

    func encode(to json: inout CanonicalJSONWriter) {
        json.object { $0.member("uri", relativeReference(path)) }
    }
}

private struct SARIFRegion: CanonicalJSONEncodable {
    let start: SourcePosition
    let end: SourcePosition

    func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("byteLength", max(0, end.offset - start.offset))
            json.member("byteOffset", start.offset)
            json.member("endColumn", end.utf16Column)
            json.member("endLine", end.line)
            json.member("startColumn", start.utf16Column)
            json.member("startLine", start.line)
        }
    }
}

private struct SARIFFix: CanonicalJSONEncodable {
    let path: String
    let replacements: [ReportedReplacement]

    func encode(to json: inout CanonicalJSONWriter) {
        json.object { $0.member("artifactChanges", [SARIFChange(path: path, replacements: replacements)]) }
    }
}

private struct SARIFChange: CanonicalJSONEncodable {
    let path: String
    let replacements: [ReportedReplacement]

    func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("artifactLocation", SARIFFile(path: path))
            json.member("replacements", replacements.map { SARIFReplacement(replacement: $0) })
        }
    }
}

private struct SARIFReplacement: CanonicalJSONEncodable {
    let replacement: ReportedReplacement

    func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("deletedRegion", SARIFRegion(start: replacement.start, end: replacement.end))
            json.object(at: "insertedContent") { $0.member("text", replacement.text) }
        }
    }
}

extension Diagnostic.Severity {
    var sarifLevel: String {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .advice: "note"
        }
    }
}

/// A path as a relative URI reference (RFC 3986): everything but letters, digits, `-._~` and `/` by its bytes.
func relativeReference(_ path: String) -> String {
    var text = ""
    for byte in path.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"), UInt8(ascii: "/"):
            text.unicodeScalars.append(Unicode.Scalar(byte))
        default:
            let digits = String(byte, radix: 16, uppercase: true)
            text += digits.utf8.count == 1 ? "%0" + digits : "%" + digits
        }
    }
    return text
}
