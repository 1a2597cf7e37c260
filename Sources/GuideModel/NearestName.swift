/// The name of a list that is nearest to a misspelt one, if it is near enough to be meant.
///
/// At most the first 4,096 names are compared, so that a tree full of mistakes is still checked in time.
package func nearestName(to word: String, in names: some Sequence<String>) -> String? {
    let wanted = Array(word.unicodeScalars)
    guard wanted.count < 64 else { return nil }
    var best: (name: String, distance: Int)?
    for name in names.prefix(4096) {
        let limit = min(max(1, max(wanted.count, name.unicodeScalars.count) / 2), (best?.distance ?? 64) - 1)
        guard abs(name.unicodeScalars.count - wanted.count) <= limit else { continue }
        let candidate = Array(name.unicodeScalars)
        let distance = editDistance(wanted, candidate)
        if distance <= limit, distance < max(wanted.count, candidate.count) { best = (name, distance) }
    }
    return best?.name
}

/// The fewest scalars to insert, drop or replace to make one word of the other (Levenshtein).
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for (j, y) in b.enumerated() {
            let next = min(row[j] + 1, row[j + 1] + 1, diagonal + (x == y ? 0 : 1))
            diagonal = row[j + 1]
            row[j + 1] = next
        }
    }
    return row[b.count]
}
