/// The known name that a misspelt one most likely means, or nil if none is near.
func nearestName(to name: String, among known: [String]) -> String? {
    var best: (distance: Int, name: String)?
    for candidate in known {
        let distance = editDistance(Array(name.utf8), Array(candidate.utf8))
        guard distance * 2 <= max(name.utf8.count, candidate.utf8.count) else { continue }
        if let found = best, (found.distance, found.name) <= (distance, candidate) { continue }
        best = (distance, candidate)
    }
    return best?.name
}

/// How many insertions, removals and replacements lead from one to the other.
private func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for (i, left) in a.enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for (j, right) in b.enumerated() {
            let replaced = diagonal + (left == right ? 0 : 1)
            diagonal = row[j + 1]
            row[j + 1] = min(replaced, diagonal + 1, row[j] + 1)
        }
    }
    return row[b.count]
}
