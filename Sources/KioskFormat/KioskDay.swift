/// A calendar day in the region's own time, written `YYYY-MM-DD` (ISO 8601).
///
/// Days in this form compare as text. The feed holds no times of day: the same guides give the same bytes.
public struct KioskDay: RawRepresentable, Hashable, Sendable, Comparable, CanonicalJSONEncodable {
    public var rawValue: String

    /// Takes the day as written; ``init(written:)`` refuses what is not a day.
    public init(rawValue: String) { self.rawValue = rawValue }

    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

extension KioskDay: CanonicalJSONDecodable {
    /// Takes a day that there is in the calendar, from year 1 to 9999.
    public init?(written text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = decimal(bytes[0..<4]), let month = decimal(bytes[5..<7]), let day = decimal(bytes[8..<10]),
            year >= 1, 1...12 ~= month, day >= 1
        else { return nil }
        self.init(rawValue: text)
        // A day that there is not comes back as another one.
        guard Self(number: self.number) == self else { return nil }
    }

    public init(from json: inout CanonicalJSONReader) throws(KioskFeedError) {
        let start = json.offset
        let text = try json.string()
        guard let day = Self(written: text) else {
            throw KioskFeedError(.format, "\(quoted(text)) is not a day", offset: start)
        }
        self = day
    }
}

extension KioskDay {
    /// Days since 1970-01-01 in the Gregorian calendar; 0 for what is not written like a day.
    public var number: Int {
        let bytes = Array(rawValue.utf8)
        guard bytes.count == 10, let year = decimal(bytes[0..<4]),
            let month = decimal(bytes[5..<7]), let day = decimal(bytes[8..<10])
        else { return 0 }
        // The year begins in March, so that the leap day is its last.
        let shifted = month > 2 ? year : year - 1
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The day so many days after 1970-01-01, kept within the years 1 to 9999.
    public init(number: Int) {
        let days = min(max(number, -719_162), 2_932_896) + 719_468
        let era = days / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        self.init(rawValue: "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))")
    }

    public func adding(days: Int) -> Self { Self(number: number + days) }
}

private func decimal(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
        guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
        value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
}

private func padded(_ value: Int, to width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
