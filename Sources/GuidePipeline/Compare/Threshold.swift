/// How much may change: a number of guides or findings, or a share of all guides, as `3` or `1%`.
package struct Threshold: Hashable, Sendable {
    private enum Limit: Hashable {
        case count(Int)
        /// In thousandths of a percent.
        case share(Int)
    }

    private let limit: Limit

    /// What was written.
    package let text: String

    package init?(_ text: String) {
        self.text = text
        if text.hasSuffix("%") {
            guard let share = Self.thousandths(text.dropLast()), share <= 100_000 else { return nil }
            limit = .share(share)
        } else {
            guard let count = Int(text), count >= 0, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
                return nil
            }
            limit = .count(count)
        }
    }

    /// A decimal number with at most three places, in thousandths.
    private static func thousandths(_ text: Substring) -> Int? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            parts[0].utf8.count <= 3, let whole = Int(parts[0])
        else { return nil }
        guard parts.count == 2 else { return whole * 1_000 }
        guard (1...3).contains(parts[1].utf8.count) else { return nil }
        let places = parts[1] + String(repeating: "0", count: 3 - parts[1].utf8.count)
        return Int(places).map { whole * 1_000 + $0 }
    }

    /// Whether a number is more than is allowed among so many guides.
    package func isExceeded(by count: Int, of guides: Int) -> Bool {
        switch limit {
        case .count(let most): count > most
        case .share(let share): count * 100_000 > share * guides
        }
    }
}

/// What a comparison must not exceed.
package struct ComparisonLimits: Sendable {
    package var newlyFailing: Threshold?
    package var newlyPassing: Threshold?
    package var new: Threshold?
    package var dropped: Threshold?

    package init(newlyFailing: Threshold?, newlyPassing: Threshold?, new: Threshold?, dropped: Threshold?) {
        self.newlyFailing = newlyFailing
        self.newlyPassing = newlyPassing
        self.new = new
        self.dropped = dropped
    }
}

extension VersionComparison {
    /// The limits that are exceeded: the option's name, what was counted, and what was allowed.
    package func exceeded(_ limits: ComparisonLimits) -> [(name: String, count: Int, limit: String)] {
        let rows: [(String, Int, Threshold?)] = [
            ("max-newly-failing", newlyFailing.count, limits.newlyFailing),
            ("max-newly-passing", newlyPassing.count, limits.newlyPassing),
            ("max-new", new.count, limits.new),
            ("max-dropped", dropped.count, limits.dropped),
        ]
        return rows.compactMap { name, count, limit in
            guard let limit, limit.isExceeded(by: count, of: guides) else { return nil }
            return (name, count, limit.text)
        }
    }
}
