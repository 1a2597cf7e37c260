import Foundation

/// The last line of `pull`.
struct PullReport: Decodable {
    var code: String
    var notes: [String]
    var outcome: String

    /// How the line must be spelled.
    var value: Value {
        ["code": .text(code), "notes": .list(notes.map { .text($0) }), "outcome": .text(outcome)]
    }
}

/// The last line of `show`.
struct ShowReport: Decodable {
    var version: Int?
    var state: String?
    var clockTrusted: Bool
    var content: String?
    var warned: [String]
    var withdrawn: [String]

    /// How the line must be spelled.
    var value: Value {
        var value: Value = [
            "clockTrusted": .boolean(clockTrusted), "warned": .list(warned.map { .text($0) }),
            "withdrawn": .list(withdrawn.map { .text($0) }),
        ]
        value["version"] = version.map { .number($0) }
        value["state"] = state.map { .text($0) }
        value["content"] = content.map { .text($0) }
        return value
    }
}

/// Reads the last line of a reader's standard output, which must be canonical.
func report<Report: Decodable>(
    of type: Report.Type,
    in output: [UInt8],
    spelled: (Report) -> Value
) throws -> Report {
    let last = output.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false).last.map(Array.init) ?? []
    guard let report = try? JSONDecoder().decode(type, from: Data(last)) else {
        throw Mismatch("the last line is no report: \(String(decoding: last.prefix(200), as: UTF8.self))")
    }
    guard last + [0x0A] == spelled(report).file, output.last == 0x0A else {
        throw Mismatch("the last line is not canonical: \(String(decoding: last.prefix(200), as: UTF8.self))")
    }
    return report
}
