/// How long something takes: a value with its unit.
package struct Duration: Hashable, Sendable {
    package enum Unit: String, Hashable, Sendable, CaseIterable {
        case minute, hour, day, workingDay, month, year
    }

    package var amount: Int
    package var unit: Unit

    package init(_ amount: Int, _ unit: Unit) {
        self.amount = amount
        self.unit = unit
    }

    /// Done while the person waits (当场).
    package static let onTheSpot = Duration(0, .minute)

    package var isOnTheSpot: Bool { amount == 0 }

    /// Whether the unit is a day or longer.
    package var isInDays: Bool { unit != .minute && unit != .hour }

    /// The length in fifths of a day, for comparing; minutes and hours count as nothing.
    ///
    /// Five working days are seven days (guide format, “Time”), so a day is five
    /// fifths and a working day seven; a month is 30 days, a year 365.
    package var fifthsOfDay: Int {
        switch unit {
        case .minute, .hour: 0
        case .day: amount * 5
        case .workingDay: amount * 7
        case .month: amount * 150
        case .year: amount * 1825
        }
    }

    /// The length in minutes if it is shorter than a day's unit, else 0.
    package var minutes: Int {
        switch unit {
        case .minute: amount
        case .hour: amount * 60
        default: 0
        }
    }

    /// `5 个工作日`, as the format writes it.
    package var chinese: String {
        if isOnTheSpot { return "当场" }
        return switch unit {
        case .minute: "\(amount) 分钟"
        case .hour: "\(amount) 小时"
        case .day: "\(amount) 天"
        case .workingDay: "\(amount) 个工作日"
        case .month: "\(amount) 个月"
        case .year: "\(amount) 年"
        }
    }
}

/// A sum of durations, which keeps days and minutes apart.
package struct ElapsedTime: Hashable, Sendable {
    /// Fifths of a day.
    package var fifths = 0
    package var minutes = 0

    package init() {}

    package init(_ duration: Duration) {
        fifths = duration.fifthsOfDay
        minutes = duration.minutes
    }

    package static func + (a: Self, b: Self) -> Self {
        var sum = a
        sum.fifths += b.fifths
        sum.minutes += b.minutes
        return sum
    }

    /// Whether it is longer than the limit; minutes and hours never exceed a limit in days.
    package func exceeds(_ limit: Duration) -> Bool {
        if limit.isInDays { return fifths > limit.fifthsOfDay }
        return fifths > 0 || (!limit.isOnTheSpot && minutes > limit.minutes)
    }

    /// The longer of two.
    package static func longest(_ a: Self, _ b: Self) -> Self {
        (a.fifths, a.minutes) < (b.fifths, b.minutes) ? b : a
    }

    /// `约 7 天` or `15 分钟`.
    package var chinese: String {
        guard fifths > 0 else { return minutes == 0 ? "当场" : "\(minutes) 分钟" }
        if fifths % 5 == 0 { return "\(fifths / 5) 天" }
        return "约 \((fifths + 4) / 5) 天"
    }
}
