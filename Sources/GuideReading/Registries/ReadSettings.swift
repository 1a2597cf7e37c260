package import GuideModel

/// The keys of `baihua.yml`; those of the second list may be missing.
package let settingsKeys = (
    required: ["title", "region", "base_url", "hotline"], optional: ["feedback", "rules", "folders"]
)

private let settingsTable = WordTable(names: settingsKeys.required + settingsKeys.optional)

/// Reads `baihua.yml`; `limits` says what severities its rules may be given.
///
/// - Returns: nil settings when one of the required ones is missing or unusable.
package func readSettings(
    _ bytes: [UInt8],
    file: FileID,
    path: String,
    limits: SeverityLimits
) -> (settings: Settings?, diagnostics: [Diagnostic], text: SourceText?) {
    var problems = Problems()
    guard let source = readText(bytes, file: file, path: path, problems: &problems) else {
        return (nil, problems.all, problems.texts.first)
    }
    let root = readYAML(
        source,
        lines: 0..<source.lineStarts.count,
        use: .settings,
        keys: settingsTable,
        problems: &problems
    )
    guard let root, let map = YAMLMap(root, keys: settingsTable, expected: "一组“键: 值”", &problems) else {
        return (nil, problems.all, source)
    }
    for key in settingsKeys.required where map[key] == nil {
        problems.report(MissingEntryKey.wording(key, file: "baihua.yml"), at: source.range(0..<0))
    }
    let severities = readSeverities(map, limits, &problems)
    let baseURL = map.text("base_url", &problems)
    if let baseURL, !isBaseURL(baseURL.value) {
        problems.report(InvalidBaseURL.wording(baseURL.value), at: baseURL.range)
    }
    let feedback = map.text("feedback", &problems)
    if let feedback, !isFeedbackAddress(feedback.value) {
        problems.report(InvalidFeedback.wording(feedback.value), at: feedback.range)
        return (nil, problems.all, source)
    }
    guard let title = map.text("title", &problems), let region = map.text("region", &problems), let baseURL,
        isBaseURL(baseURL.value), let hotline = map.text("hotline", &problems)
    else { return (nil, problems.all, source) }
    let address = baseURL.value.hasSuffix("/") ? baseURL.value : baseURL.value + "/"
    let settings = Settings(
        title: title.value,
        region: region.value,
        baseURL: address,
        hotline: hotline.value,
        feedback: feedback?.value,
        severities: severities
    )
    return (settings, problems.all, source)
}

/// Whether a text is an https address or a mailbox, without a query or fragment of its own.
private func isFeedbackAddress(_ text: String) -> Bool {
    let bytes = text.utf8
    let schemes = ["https://", "mailto:"]
    guard let scheme = schemes.first(where: text.hasPrefix), bytes.count > scheme.utf8.count, bytes.count <= 500,
        bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
        !bytes.contains(where: { "?#<>\"'\\&".utf8.contains($0) })
    else { return false }
    return bytes.contains(UInt8(ascii: "@")) == (scheme == "mailto:")
}

/// Whether a text is an http(s) address made of URL characters, without query or fragment.
private func isBaseURL(_ text: String) -> Bool {
    guard text.hasPrefix("https://") || text.hasPrefix("http://") else { return false }
    let rest = text.utf8.drop { $0 != UInt8(ascii: "/") }.dropFirst(2)
    guard !rest.isEmpty, rest.first != UInt8(ascii: "/") else { return false }
    return rest.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"),
            UInt8(ascii: ":"),
            UInt8(ascii: "%"):
            true
        default: false
        }
    }
}
