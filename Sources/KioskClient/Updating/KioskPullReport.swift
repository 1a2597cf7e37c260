public import KioskFormat

/// What an update came to.
public struct KioskPullReport: Hashable, Sendable {
    /// Whether something changed; an open list.
    public struct Outcome: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
        public var rawValue: String

        public init(rawValue: String) { self.rawValue = rawValue }

        public var description: String { rawValue }

        /// Another version, head or notice is now held.
        public static let updated = Self(rawValue: "updated")

        /// There was nothing newer.
        public static let unchanged = Self(rawValue: "unchanged")

        /// The version on the screen stays; the code says why.
        public static let refused = Self(rawValue: "refused")
    }

    public var outcome: Outcome

    /// `sync-updated`, `sync-unchanged`, or why the update was refused.
    public var code: KioskFeedError.Code { reason?.code ?? (outcome == .updated ? .updated : .unchanged) }

    /// Why it was refused.
    public var reason: KioskFeedError?

    /// What went wrong without stopping the update, for the operator.
    public var notes: [KioskFeedError] = []

    /// The version held afterwards; nil where there is none.
    public var version: Int?

    init(_ outcome: Outcome, reason: KioskFeedError? = nil) {
        self.outcome = outcome
        self.reason = reason
    }
}

extension KioskPullReport: CanonicalJSONEncodable {
    /// The line that the command of a reader prints: `code`, `notes`, `outcome`.
    public func encode(to json: inout CanonicalJSONWriter) {
        var codes: [String] = []
        for note in notes where !codes.contains(note.code.rawValue) { codes.append(note.code.rawValue) }
        json.object { json in
            json.member("code", code.rawValue)
            json.member("notes", codes)
            json.member("outcome", outcome.rawValue)
        }
    }
}
