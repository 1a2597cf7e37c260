public import KioskFormat

#if canImport(Glibc)
    import Glibc
#endif

/// The two clocks of a device.
public protocol KioskClock: Sendable {
    /// The day where the device stands, as its clock has it; it may be wrong by decades.
    func day() -> KioskDay

    /// Whole seconds of a clock that only counts and that nobody sets; where it begins does not matter.
    func secondsRunning() -> Int
}

/// The clocks of the system, in the system's time zone.
public struct SystemClock: KioskClock {
    public init() {}

    public func day() -> KioskDay {
        var now = time(nil)
        var parts = unsafe tm()
        unsafe localtime_r(&now, &parts)
        let (year, month, day) = unsafe (parts.tm_year + 1_900, parts.tm_mon + 1, parts.tm_mday)
        let text = [(year, 4), (month, 2), (day, 2)].map { value, width in
            let digits = String(value)
            return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
        }
        return KioskDay(written: text.joined(separator: "-")) ?? KioskDay(number: 0)
    }

    /// Counts from the machine's start, sleep too.
    public func secondsRunning() -> Int {
        var time = timespec()
        unsafe clock_gettime(CLOCK_BOOTTIME, &time)
        return Int(time.tv_sec)
    }
}

/// A clock that says what it was told, for commands that take the day as an argument.
public struct FixedClock: KioskClock {
    private let fixed: KioskDay

    public init(_ day: KioskDay) { fixed = day }

    public func day() -> KioskDay { fixed }

    public func secondsRunning() -> Int { 0 }
}
