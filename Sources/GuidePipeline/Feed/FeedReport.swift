package import KioskFormat

/// One thing that is wrong with a feed.
package struct FeedProblem: Hashable, Sendable {
    /// The file below `kiosk/v1/`.
    package var path: String

    package var code: KioskFeedError.Code

    /// What is wrong, in one Chinese sentence without a full stop.
    package var sentence: String

    /// What to do about it.
    package var hint: String
}

/// What came of checking a feed.
package struct FeedReport: Sendable {
    package var place: String
    package var feed: String?
    package var version: Int?

    /// `fresh`, `ageing` or `expired` on the day of the check; nil where there is no head.
    package var state: String?

    /// Whether the root was given, and not taken at its word.
    package var hasTrust = false

    package var files = 0
    package var deltas = 0
    package var problems: [FeedProblem] = []
}

extension KioskFeedError.Code {
    /// The head is past its last day: readers go on, but say so.
    static let feedExpired = Self(rawValue: "feed-expired")

    /// The notice is about a guide that the version has not, so that it does nothing.
    static let feedUnknownGuide = Self(rawValue: "feed-unknown-guide")
}

/// A report on a feed the way a person reads it.
///
///     feed/guides/a.json: 错误：长 3 字节，应该是 53 字节 [sync-file-length]
///       改法：从发布的地方重新拷一份，或者重新运行 baihua kiosk sign
package func describe(_ report: FeedReport) -> String {
    var text = ""
    for problem in report.problems {
        text += "\(visible(report.place))/\(visible(problem.path)): 错误：\(problem.sentence) [\(problem.code)]\n"
        text += "  改法：\(problem.hint)\n\n"
    }
    let name = report.feed.map { "“\($0)”" } ?? "数据包"
    let version = report.version.map { "版本 \($0)，" } ?? ""
    let states = ["fresh": "新鲜", "ageing": "该重新签名了", "expired": "已过期"]
    let state = report.state.flatMap { states[$0] }.map { "，\($0)" } ?? ""
    let verdict = report.problems.isEmpty ? "全都对" : "\(report.problems.count) 处不对"
    if !report.hasTrust { text += "没有给 --trust，所以根文件是它自己说的：能查出坏的，查不出整个是别人做的。\n" }
    return text + "\(name)：\(version)\(report.files) 个文件，\(report.deltas) 个增量\(state)；\(verdict)。\n"
}

/// As `docs/schema/feed-report-v1.schema.json` describes it.
extension FeedReport: CanonicalJSONEncodable {
    package func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("clean", problems.isEmpty)
            json.member("deltas", deltas)
            json.member("feed", feed)
            json.member("files", files)
            json.member("problems", problems)
            json.member("schema", 1)
            json.member("state", state)
            json.member("tool", "baihua")
            json.member("trusted", hasTrust)
            json.member("version", version)
        }
    }
}

extension FeedProblem: CanonicalJSONEncodable {
    package func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("code", code.rawValue)
            json.member("file", path)
            json.member("hint", hint)
            json.member("message", sentence)
        }
    }
}
