import GuideModel

/// A level-2 section before its shape is read.
struct RawSection {
    var kind: SectionKind?
    var heading: Located<String>
    var blocks: [MarkdownBlock] = []
}

/// Cuts the body at its level-2 headings and checks the headings.
///
/// What stands before the first of them is the short answer. A section that
/// stands twice is reported, and only the first one is read.
func splitSections(
    _ body: MarkdownBody,
    _ source: SourceText,
    into guide: inout Guide,
    problems: inout Problems
) -> [RawSection] {
    var sections: [RawSection] = []
    var isDuplicate = false
    var level = 1
    for block in withHeadings(body.blocks, source, &problems) {
        guard case .heading(let newLevel, let inlines, let bytes) = block else {
            if isDuplicate { continue }
            if sections.isEmpty {
                guide.shortAnswer.append(block.model(in: source))
            } else {
                sections[sections.count - 1].blocks.append(block)
            }
            continue
        }
        checkLevel(newLevel, after: level, source.range(bytes), isEmpty: inlines.isEmpty, &problems)
        level = newLevel
        if newLevel != 2 {
            if !isDuplicate, !sections.isEmpty { sections[sections.count - 1].blocks.append(block) }
            continue
        }
        let section = section(inlines, source.range(bytes))
        let earlier = section.kind.flatMap { kind in sections.first { $0.kind == kind } }
        isDuplicate = earlier != nil
        if let earlier {
            problems.report(
                DuplicateSection.wording(section.heading.value),
                at: section.heading.range,
                notes: [Diagnostic.Note("第一次写在这里", at: earlier.heading.range)]
            )
        } else {
            suggestName(section, inlines, &problems)
            sections.append(section)
        }
    }
    return sections
}

private func section(_ inlines: [Inline], _ range: SourceRange) -> RawSection {
    let heading = Located(inlines.plainText, at: textRange(inlines) ?? range)
    return RawSection(kind: sectionKinds[Squeezed(heading.value).withoutColon], heading: heading)
}

private func suggestName(_ section: RawSection, _ inlines: [Inline], _ problems: inout Problems) {
    guard let preferred = section.kind?.preferredHeading else { return }
    if Squeezed(section.heading.value).withoutColon.elementsEqual(preferred.utf8) { return }
    var fix: Diagnostic.Fix?
    if inlines.count == 1, case .text(let text) = inlines[0] { fix = Diagnostic.Fix(text.range, with: preferred) }
    let wording = SectionName.wording(section.heading.value, preferred: preferred)
    problems.report(wording, at: section.heading.range, fix: fix)
}

/// The kind of section a heading names.
func sectionKind(of heading: String) -> SectionKind? { sectionKinds[Squeezed(heading).withoutColon] }

private let sectionKinds = WordTable(SectionKind.allCases.flatMap { kind in kind.headings.map { ($0, kind) } })

private func checkLevel(_ level: Int, after last: Int, _ range: SourceRange, isEmpty: Bool, _ problems: inout Problems)
{
    if isEmpty {
        problems.report(HeadingLevel.empty, at: range)
    } else if level == 1 {
        problems.report(HeadingLevel.second, at: range)
    } else if level > last + 1 {
        problems.report(HeadingLevel.skipped(from: last, to: level), at: range)
    }
}

/// `##谁能办` is text to Markdown; it is reported, and taken for the heading it was meant to be.
private func withHeadings(_ blocks: [MarkdownBlock], _ source: SourceText, _ problems: inout Problems)
    -> [MarkdownBlock]
{
    guard blocks.contains(where: { slippedHeading($0, source) != nil }) else { return blocks }
    return blocks.flatMap { block -> [MarkdownBlock] in
        guard let (level, title) = slippedHeading(block, source), case .paragraph(let inlines, let bytes) = block else {
            return [block]
        }
        problems.report(HeadingSpace.wording(level), at: source.range(bytes.lowerBound..<title.start))
        var made = [MarkdownBlock.heading(level: level, [.text(title.located)], bytes.lowerBound..<title.end)]
        let behind = Array(inlines.dropFirst().drop { $0 == .softBreak || $0 == .hardBreak })
        if let start = textRange(behind)?.start {
            made.append(.paragraph(behind, start..<max(start, bytes.upperBound)))
        }
        return made
    }
}

/// The level and the text of a paragraph that was meant as a heading.
private func slippedHeading(_ block: MarkdownBlock, _ source: SourceText) -> (level: Int, title: Piece)? {
    guard case .paragraph(let inlines, let bytes) = block, let first = source.bytes[bytes].first,
        first == UInt8(ascii: "#") || first == 0xEF, case .text(let text)? = inlines.first
    else { return nil }
    let line = Piece(source, text.range.bytes)
    let hashes = line.string.prefix { $0 == "#" || $0 == "＃" }
    let title = line.part(line.start + hashes.utf8.count..<line.end).trimmed
    guard (1...6).contains(hashes.count), !title.isEmpty else { return nil }
    // A single one may be a number: #1 窗口.
    guard hashes.count > 1 || sectionKinds[Squeezed(title).withoutColon] != nil else { return nil }
    return (hashes.count, title)
}
