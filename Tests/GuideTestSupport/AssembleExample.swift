package import GuideModel

/// Puts an example's fragment into a base guide, text into text, so that markers keep their places.
package func assemble(_ example: Example, base: String = BaseTree.guide) -> String {
    var guide = GuideText(base)
    for name in example.removing { guide.remove(name) }
    guide.apply(GuideText(example.fragment))
    return guide.text
}

/// A guide's text in the parts that a fragment can replace.
private struct GuideText {
    /// Lines of the front matter, an entry a key with its continuation lines; fences included.
    var fences: (String, String) = ("---", "---")
    var header: [(key: String, lines: [String])] = []
    var shortAnswer: [String] = []
    var sections: [(heading: String, lines: [String])] = []
    private var hasHeader = false

    init(_ text: String) {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if let first = lines.first, plain(first) == "---" {
            hasHeader = true
            fences.0 = first
            lines.removeFirst()
            while let line = lines.first {
                lines.removeFirst()
                if plain(line) == "---" {
                    fences.1 = line
                    break
                }
                if line.first == " " || line.first == "-", !header.isEmpty {
                    header[header.count - 1].lines.append(line)
                } else {
                    header.append((key(of: line), [line]))
                }
            }
            // A fragment may consist of a single fence with a marker on it.
            if lines.isEmpty, header.isEmpty, plain(fences.1) == "---" {}
        }
        for line in lines {
            if plain(line).hasPrefix("## ") {
                sections.append((plain(line), [line]))
            } else if sections.isEmpty {
                shortAnswer.append(line)
            } else {
                sections[sections.count - 1].lines.append(line)
            }
        }
    }

    mutating func apply(_ fragment: GuideText) {
        if fragment.hasHeader {
            if fragment.fences.0 != "---" { fences.0 = fragment.fences.0 }
            for entry in fragment.header {
                if let index = header.firstIndex(where: { $0.key == entry.key }) {
                    header[index] = entry
                } else {
                    header.append(entry)
                }
            }
        }
        if fragment.shortAnswer.contains(where: { !$0.isEmpty }) {
            shortAnswer = [""] + trimmed(fragment.shortAnswer) + [""]
        }
        for section in fragment.sections {
            guard let index = sections.firstIndex(where: { kind($0.heading) == kind(section.heading) }) else {
                sections.append((section.heading, trimmed(section.lines) + [""]))
                continue
            }
            if kind(section.heading) == "oneWindow" {
                merge(section.lines, into: index)
            } else {
                sections[index] = (section.heading, trimmed(section.lines) + [""])
            }
        }
    }

    /// Facts replace facts of the same key; the heading is taken over too.
    private mutating func merge(_ lines: [String], into index: Int) {
        let facts = trimmed(lines)
        let keys = Set(facts.dropFirst().map(factKey))
        var merged = sections[index].lines
        merged[0] = facts[0]
        merged = trimmed(merged.filter { !plain($0).hasPrefix("- ") || !keys.contains(factKey($0)) })
        sections[index].lines = merged + facts.dropFirst().filter { !$0.isEmpty } + [""]
    }

    mutating func remove(_ name: String) {
        header.removeAll { $0.key == name }
        sections.removeAll { $0.heading == "## " + name }
        for index in sections.indices where kind(sections[index].heading) == "oneWindow" {
            sections[index].lines.removeAll { plain($0).hasPrefix("- ") && factKey($0) == name }
        }
        if name == "短回答" { shortAnswer = [""] }
    }

    var text: String {
        var lines = [fences.0] + header.flatMap(\.lines) + [fences.1]
        lines += shortAnswer
        for section in sections { lines += section.lines }
        return lines.joined(separator: "\n")
    }
}

private func plain(_ line: String) -> String {
    line.filter { !isMarker($0) }
}

private func isMarker(_ character: Character) -> Bool {
    character.unicodeScalars.contains { $0.value == 0x20E3 }
}

private func key(of line: String) -> String {
    String(plain(line).prefix { $0 != ":" && $0 != "：" })
}

private func factKey(_ line: String) -> String {
    String(plain(line).dropFirst(2).prefix { $0 != ":" && $0 != "：" })
}

private func kind(_ heading: String) -> String {
    let name = String(heading.dropFirst(3))
    return SectionKind(heading: name).map { "\($0)" } ?? name
}

private func trimmed(_ lines: [String]) -> [String] {
    var lines = lines[...]
    while lines.first?.isEmpty == true { lines.removeFirst() }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return Array(lines)
}
