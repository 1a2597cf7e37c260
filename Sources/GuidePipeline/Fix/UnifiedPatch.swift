/// The changes of fixes as a patch that `git apply` takes in the root.
///
/// Fixes never add or take a line end, except where a file's own line ends are unified; so lines are compared one by
/// one, and where their number changed the whole stretch is one change.
package func unifiedPatch(_ files: [FixResult.File]) -> [UInt8] {
    var out: [UInt8] = []
    for file in files {
        let old = lines(of: file.before)
        let new = lines(of: file.after)
        out += "diff --git \(quoted("a/" + file.path)) \(quoted("b/" + file.path))\n".utf8
        out += "--- \(named("a/" + file.path))\n+++ \(named("b/" + file.path))\n".utf8
        for hunk in hunks(changes(old, new)) { append(hunk, old, new, to: &out) }
    }
    return out
}

private let contextLines = 3

/// Lines that give way to others; both count from 0.
private struct Change {
    var old: Range<Int>
    var new: Range<Int>
}

private func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
        lines.append(bytes[start...index])
        start = index + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
}

private func changes(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [Change] {
    guard old.count == new.count else {
        let shorter = min(old.count, new.count)
        var prefix = 0
        while prefix < shorter, old[prefix] == new[prefix] { prefix += 1 }
        var suffix = 0
        while suffix < shorter - prefix, old[old.count - 1 - suffix] == new[new.count - 1 - suffix] { suffix += 1 }
        return [Change(old: prefix..<old.count - suffix, new: prefix..<new.count - suffix)]
    }
    var changes: [Change] = []
    for index in old.indices where old[index] != new[index] {
        if let last = changes.last, last.old.upperBound == index {
            changes[changes.count - 1] = Change(
                old: last.old.lowerBound..<index + 1,
                new: last.new.lowerBound..<index + 1
            )
        } else {
            changes.append(Change(old: index..<index + 1, new: index..<index + 1))
        }
    }
    return changes
}

/// Changes that share context lines, together.
private func hunks(_ changes: [Change]) -> [[Change]] {
    changes.reduce(into: []) { hunks, change in
        if let last = hunks.last?.last, change.old.lowerBound - last.old.upperBound <= contextLines * 2 {
            hunks[hunks.count - 1].append(change)
        } else {
            hunks.append([change])
        }
    }
}

private func append(
    _ hunk: [Change],
    _ old: [ArraySlice<UInt8>],
    _ new: [ArraySlice<UInt8>],
    to out: inout [UInt8]
) {
    guard let first = hunk.first, let last = hunk.last else { return }
    let before = min(contextLines, first.old.lowerBound)
    let after = min(contextLines, old.count - last.old.upperBound)
    let oldLines = first.old.lowerBound - before..<last.old.upperBound + after
    let newLines = first.new.lowerBound - before..<last.new.upperBound + after
    out += "@@ -\(place(oldLines)) +\(place(newLines)) @@\n".utf8
    var next = oldLines.lowerBound
    for change in hunk {
        for line in old[next..<change.old.lowerBound] { append(line, mark: " ", to: &out) }
        for line in old[change.old] { append(line, mark: "-", to: &out) }
        for line in new[change.new] { append(line, mark: "+", to: &out) }
        next = change.old.upperBound
    }
    for line in old[next..<oldLines.upperBound] { append(line, mark: " ", to: &out) }
}

private func place(_ lines: Range<Int>) -> String {
    // An empty range stands before the line it names.
    lines.isEmpty ? "\(lines.lowerBound),0" : "\(lines.lowerBound + 1),\(lines.count)"
}

private func append(_ line: ArraySlice<UInt8>, mark: Unicode.Scalar, to out: inout [UInt8]) {
    out.append(UInt8(ascii: mark))
    out += line
    if line.last != UInt8(ascii: "\n") { out += "\n\\ No newline at end of file\n".utf8 }
}

/// A name on a line of its own; git ends one with spaces by a tab.
private func named(_ path: String) -> String {
    let text = quoted(path)
    return text == path && path.utf8.contains(UInt8(ascii: " ")) ? text + "\t" : text
}

/// A name as git writes it: in quotes where it holds a quote or a backslash.
private func quoted(_ path: String) -> String {
    guard path.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) else { return path }
    var text = "\""
    for scalar in path.unicodeScalars {
        if scalar == "\"" || scalar == "\\" { text += "\\" }
        text.unicodeScalars.append(scalar)
    }
    return text + "\""
}
