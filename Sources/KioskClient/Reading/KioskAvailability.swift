public import KioskFormat

/// Whether a guide can be shown, and what to say instead.
public enum KioskAvailability: Hashable, Sendable {
    /// Show it; above it the notice's warning, if there is one.
    case shown(warning: String?)

    /// Show this text instead of the guide.
    case withdrawnByNotice(text: String)

    /// An earlier version had it: say so, and lead to the guide that took its place, if there is one.
    case withdrawn(since: KioskDay, successor: String?)

    /// It may be shown from a later day on, or no longer; the days are those of the guide.
    case notInForce(from: KioskDay?, until: KioskDay?)

    /// Damaged on the device's disk until the next update.
    case damaged

    /// No version has it.
    case unknown
}

extension KioskRelease {
    /// Whether a guide can be shown on the day of `freshness`.
    ///
    /// A device that is offline for weeks holds guides that began or ended since: the publisher leaves out only what
    /// was not in force on the day of the build.
    public func availability(of id: String) -> KioskAvailability {
        let path = Self.path(id)
        guard let bytes = contents[path] else {
            if damaged.contains(where: { $0.path == path }) { return .damaged }
            guard let gone = manifest.withdrawn.first(where: { $0.id == id }) else { return .unknown }
            return .withdrawn(since: gone.since, successor: gone.successor)
        }
        let item = item(id)
        if let item, item.action == .withdraw { return .withdrawnByNotice(text: item.text) }
        let (from, until) = daysInForce(bytes)
        if from.map({ freshness.today < $0 }) ?? false || until.map({ freshness.today > $0 }) ?? false {
            return .notInForce(from: from, until: until)
        }
        return .shown(warning: item?.text)
    }
}

/// The first and the last day on which a guide may be shown; a guide that cannot be read names none.
private func daysInForce(_ guide: [UInt8]) -> (from: KioskDay?, until: KioskDay?) {
    do throws(KioskFeedError) {
        var json = try CanonicalJSONReader(guide)
        try json.beginObject()
        guard try json.seek("header") else { return (nil, nil) }
        try json.beginObject()
        var other = json
        return (
            try json.seek("effective") ? try KioskDay(from: &json) : nil,
            try other.seek("expires") ? try KioskDay(from: &other) : nil
        )
    } catch {
        return (nil, nil)
    }
}
