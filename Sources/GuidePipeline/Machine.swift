package import GuideModel

#if canImport(Glibc)
    import Glibc
#endif

/// Today's date where the machine stands: the one place that reads the clock for content.
package func currentDay() -> CalendarDay {
    var now = time(nil)
    var parts = unsafe tm()
    unsafe localtime_r(&now, &parts)
    let day = unsafe CalendarDay(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    return day ?? CalendarDay(number: 0)
}

/// The day a number of seconds since 1970 falls on in UTC, as `SOURCE_DATE_EPOCH` means it.
package func day(ofEpochSeconds seconds: Int) -> CalendarDay {
    CalendarDay(number: seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400)
}

/// The value of an environment variable.
package func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
}

/// How many processors the machine has online.
package func processorCount() -> Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

/// Whether a file descriptor is a terminal.
package func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

/// Whether there is something at a path.
func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

/// The path without links, `.` and `..`, or nil if there is nothing at it.
func realPath(_ path: String) -> String? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
}

/// Where the running program lies.
func executablePath() -> String? {
    var buffer = [CChar](repeating: 0, count: 4_096)
    let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count)
    guard count > 0 else { return nil }
    return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

/// Writes all bytes to standard output (1) or standard error (2); a reader that went away is no fault.
///
/// - Throws: `MachineFault` when the bytes cannot be kept, because a disk is full.
package func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(MachineFault) {
    var start = 0
    while start < bytes.count {
        let written = unsafe bytes[start...].withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
        guard written < 0 else {
            start += written
            continue
        }
        switch errno {
        case EINTR: continue
        case EAGAIN:
            var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
            _ = unsafe poll(&wait, 1, -1)
        case EPIPE, EBADF: return
        default:
            let name = descriptor == 1 ? "标准输出" : "标准错误"
            throw MachineFault(operation: "write", path: name, cause: .system(errno: errno))
        }
    }
}

/// Puts `/dev/null` where standard input, output or error is closed: else the next file opened would get its number.
package func openStandardStreams() {
    for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) < 0 { _ = unsafe open("/dev/null", O_RDWR) }
}

/// Makes writing to a closed pipe an error that can be ignored instead of a signal that kills.
package func ignoreBrokenPipes() { _ = signal(SIGPIPE, SIG_IGN) }

/// Seconds from stage to stage, for `--timings`.
package struct Stopwatch: Sendable {
    package struct Lap: Sendable {
        package var stage: String
        package var seconds: Double
    }

    private var last = ContinuousClock.now
    package private(set) var laps: [Lap] = []

    package init() {}

    package mutating func lap(_ stage: String) {
        let now = ContinuousClock.now
        let (seconds, attoseconds) = (now - last).components
        laps.append(Lap(stage: stage, seconds: Double(seconds) + Double(attoseconds) / 1e18))
        last = now
    }
}
