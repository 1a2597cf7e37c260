public import KioskFormat

/// How far the content on the screen can be called up to date (`docs/kiosk-feed.md`, "How fresh it is").
///
/// Nothing is ever hidden because of it.
public struct KioskFreshness: Hashable, Sendable {
    /// What a screen says about it; an open list.
    public struct State: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
        public var rawValue: String

        public init(rawValue: String) { self.rawValue = rawValue }

        public var description: String { rawValue }

        /// Say nothing.
        public static let fresh = Self(rawValue: "fresh")

        /// Say "最近一次核对是…月…日".
        public static let ageing = Self(rawValue: "ageing")

        /// Say the same more loudly, and that amounts and times should be asked for at the hotline.
        public static let expired = Self(rawValue: "expired")
    }

    public var state: State

    /// The day on which the publisher last said that this is the newest: the one to show.
    public var confirmed: KioskDay

    /// The day that the state was worked out for, which is never before what the store has seen.
    public var today: KioskDay

    /// False where the device's clock is more than a day behind what the store has seen: for the operator only.
    public var isClockTrusted: Bool
}

extension KioskFreshness {
    /// - Parameters:
    ///   - head: of the version on the screen.
    ///   - clock: the day by the device's clock.
    ///   - floor: the later day on which the head and the notice held were signed.
    ///   - memory: what the store remembers of days, if anything.
    init(head: KioskHead, clock: KioskDay, floor: KioskDay, memory: TimeMemory?) {
        let counted = max(memory?.confirmed ?? head.signed, head.signed).adding(days: memory?.daysRunning ?? 0)
        confirmed = head.signed
        today = max(clock, floor, counted)
        state = today <= head.freshUntil ? .fresh : today <= head.expires ? .ageing : .expired
        isClockTrusted = clock >= floor.adding(days: -1)
    }
}

/// What a store remembers of days, so that a clock set back does not make old content young.
struct TimeMemory: Hashable, Sendable {
    /// The day on which the source last served the head held or a newer one, as the clock had it then.
    var confirmed: KioskDay

    /// For how many seconds the device has been running since.
    var seconds = 0

    var daysRunning: Int { seconds / 86_400 }
}

extension TimeMemory: CanonicalJSONEncodable, CanonicalJSONDecodable {
    func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("confirmed", confirmed)
            json.member("seconds", seconds)
        }
    }

    init(from json: inout CanonicalJSONReader) throws(KioskFeedError) {
        try json.beginObject()
        confirmed = try json.member("confirmed")
        seconds = try json.member("seconds")
        try json.endObject()
    }
}
