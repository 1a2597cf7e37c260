/// A length of time as the guide promises it.
public struct KioskDuration: Hashable, Sendable {
    public enum Unit: String, CaseIterable, Hashable, Sendable, CanonicalJSONEncodable {
        /// While the person waits (当场); the amount is 0.
        case onTheSpot = "on-the-spot"
        case minute = "minute"
        case hour = "hour"
        /// Calendar days.
        case day = "day"
        case workingDay = "working-day"
        case month = "month"
    }

    /// How many units.
    public var amount: Int

    public var unit: Unit

    /// False where the time lies outside the promised limit (不计入).
    public var isCounted: Bool

    /// The duration as the guide words it.
    public var text: String

    public init(amount: Int, unit: Unit, isCounted: Bool = true, text: String) {
        self.amount = amount
        self.unit = unit
        self.isCounted = isCounted
        self.text = text
    }
}

extension KioskDuration: CanonicalJSONEncodable {
    public func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("amount", amount)
            json.member("counted", isCounted)
            json.member("text", text)
            json.member("unit", unit)
        }
    }
}

/// How often a person has to come (跑腿): the least and the most over all situations.
public struct KioskVisits: Hashable, Sendable {
    public var minimum: Int
    public var maximum: Int

    /// Why the person has to come, where the guide says so.
    public var reason: String?

    public init(minimum: Int, maximum: Int, reason: String? = nil) {
        self.minimum = minimum
        self.maximum = maximum
        self.reason = reason
    }
}

extension KioskVisits: CanonicalJSONEncodable {
    public func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("maximum", maximum)
            json.member("minimum", minimum)
            json.member("reason", reason)
        }
    }
}

/// What a person pays, as a catalogue sums it up.
public struct KioskPrice: Hashable, Sendable {
    /// Nobody pays anything, in no situation.
    public var isFree: Bool

    /// The different amounts that occur, ascending, in fen (1/100 yuan).
    public var amounts: [Int]

    public init(isFree: Bool, amounts: [Int] = []) {
        self.isFree = isFree
        self.amounts = amounts
    }
}

extension KioskPrice: CanonicalJSONEncodable {
    public func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("amounts", amounts)
            json.member("free", isFree)
        }
    }
}

/// A name a person may look for, with how it is spelt on a keypad.
public struct KioskName: Hashable, Sendable {
    public var text: String

    /// The first letter of each syllable, `a`–`z` and digits: `sfzdlzmbb`.
    public var initials: String

    /// The syllables without tones, one space between: `shen fen zheng`.
    public var pinyin: String

    public init(text: String, initials: String, pinyin: String) {
        self.text = text
        self.initials = initials
        self.pinyin = pinyin
    }
}

extension KioskName: CanonicalJSONEncodable {
    public func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("initials", initials)
            json.member("pinyin", pinyin)
            json.member("text", text)
        }
    }
}
