package import GuideModel

/// What came of reading one guide.
package struct ReadResult: Sendable {
    /// nil when the file is so broken that no rule can look at it.
    package var guide: Guide?
    package var diagnostics: [Diagnostic]

    /// The text findings are shown in.
    package var text: SourceText?
}

/// Reads one guide; reports everything that cannot be read, each at its place.
///
/// `path`: from the root, `guides/<domain>/<id>.md`.
package func readGuide(_ bytes: [UInt8], file: FileID, path: String) -> ReadResult {
    var problems = Problems()
    guard let source = readText(bytes, file: file, path: path, problems: &problems) else {
        return ReadResult(guide: nil, diagnostics: problems.all, text: problems.texts.first)
    }
    let guide = read(source, problems: &problems)
    return ReadResult(guide: guide, diagnostics: problems.all, text: source)
}

private func read(_ source: SourceText, problems: inout Problems) -> Guide? {
    guard let parts = splitFrontMatter(source, problems: &problems) else { return nil }
    let root = readYAML(source, lines: parts.header, use: .frontMatter, keys: HeaderKey.table, problems: &problems)
    let body = parseMarkdown(source, lines: parts.body, problems: &problems)

    let components = source.path.split(separator: "/")
    let name = components.last.map { $0.hasSuffix(".md") ? String($0.dropLast(3)) : String($0) } ?? source.path
    let domain = components.count >= 2 ? String(components[components.count - 2]) : ""
    var end = source.bytes.count
    while end > 0, source.bytes[end - 1] == 0x0A || source.bytes[end - 1] == 0x20 { end -= 1 }
    var guide = Guide(
        file: source.file,
        path: source.path,
        domain: domain,
        name: name,
        header: Header(range: parts.fence),
        end: source.range(end..<end)
    )
    if let root { guide.header = readHeader(root, fence: parts.fence, problems: &problems) }
    guard let body else { return nil }
    guide.links = body.links
    readBody(body, source, into: &guide, problems: &problems)
    return root == nil ? nil : guide
}
