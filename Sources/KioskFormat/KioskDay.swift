/// A calendar day in the region's own time, written `YYYY-MM-DD` (ISO 8601).
///
/// Days in this form compare as text. The feed holds no times of day: the same guides give the same bytes.
public struct KioskDay: RawRepresentable, Hashable, Sendable, Comparable, CanonicalJSONEncodable {
    public var rawValue: String

    /// Takes the day as written; the feed's schema, not this type, refuses what is not a day.
    public init(rawValue: String) { self.rawValue = rawValue }

    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
