import KioskClient
import KioskFormat
import KioskTestSupport
import Synchronization

/// Something that happens once.
final class Flag: Sendable {
    private let isRaised = Mutex(false)

    /// True the first time.
    func raise() -> Bool {
        isRaised.withLock { raised in
            defer { raised = true }
            return !raised
        }
    }
}

/// The power goes at the first, second … operation of an update, and the disk keeps what it likes of the rest.
func powerCuts() async throws -> Tally {
    var sum = Tally()
    for withDelta in [true, false] {
        let versions = try TwoVersions(withDelta: withDelta)
        let device = await versions.device()
        let whole = Device(copying: device)
        await whole.pull(versions.new)
        let cases = (0...whole.disk.operations).flatMap { cut in (0..<12).map { (cut, $0) } }
        sum =
            sum
            + (try await tally(cases) { cut, number in
                var seed = Seed(cut * 100 + number)
                let device = Device(copying: device)
                device.disk.cutPower(atOperation: cut)
                await device.pull(versions.new)
                device.disk.restart(&seed)
                if let fault = versions.fault(of: device) { return "cut at \(cut), disk \(number): \(fault)" }
                let report = await device.pull(versions.new)
                if report.reason != nil { return "cut at \(cut), disk \(number): \(report.line)" }
                return versions.fault(of: device, atLeast: 2).map { "cut at \(cut), disk \(number): then \($0)" }
            })
    }
    return sum
}

/// A disk with room for 0, 16, 32 … bytes more.
func fullDisks() async throws -> Tally {
    let versions = try TwoVersions()
    let device = await versions.device()
    let used = device.disk.paths.reduce(0) { $0 + (device.disk.peek($1)?.count ?? 0) }
    return try await tally(Array(stride(from: 0, to: 9_600, by: 16))) { room in
        let device = Device(copying: device)
        device.disk.setRoom(used + room)
        let report = await device.pull(versions.new)
        guard report.outcome == .updated || report.code == .noSpace else { return "\(room) bytes: \(report.line)" }
        if let fault = versions.fault(of: device) { return "\(room) bytes: \(fault)" }
        device.disk.setRoom(nil)
        let end = await device.pull(versions.new)
        if end.reason != nil { return "\(room) bytes, then \(end.line)" }
        return versions.fault(of: device, atLeast: 2)
    }
}

/// One to four files of the store are removed, cut, flipped, filled with rubbish, emptied or put in another's place.
func corruptions() async throws -> Tally {
    let versions = try TwoVersions()
    let device = await versions.device()
    await device.pull(versions.new)
    return try await tally(Array(0..<2_000)) { number in
        let device = Device(copying: device)
        var seed = Seed(number)
        var what: [String] = []
        for _ in 0...seed.below(4) {
            let paths = device.disk.paths
            guard !paths.isEmpty else { break }
            let path = paths[seed.below(paths.count)]
            let bytes = device.disk.peek(path) ?? []
            what.append(path)
            switch seed.below(7) {
            case 0: device.disk.tamper(path, with: nil)
            case 1: device.disk.tamper(path, with: Array(bytes.prefix(seed.below(bytes.count + 1))))
            case 2:
                var flipped = bytes
                if !flipped.isEmpty { flipped[seed.below(flipped.count)] ^= UInt8(1 << seed.below(8)) }
                device.disk.tamper(path, with: flipped)
            case 3: device.disk.tamper(path, with: (0..<seed.below(300)).map { _ in UInt8(seed.below(256)) })
            case 4: device.disk.tamper(path, with: [])
            case 5: device.disk.tamper(path, with: device.disk.peek(paths[seed.below(paths.count)]))
            default:
                // A whole folder.
                let folder = path.split(separator: "/")[0]
                for path in paths where path.hasPrefix("\(folder)/") { device.disk.tamper(path, with: nil) }
            }
        }
        if let shown = device.shown, shown.damaged.isEmpty,
            shown.contentHash != versions.new.published[shown.version - 1].content
        {
            return "\(number) \(what): version \(shown.version) is not whole"
        }
        var report = await device.pull(versions.new)
        if report.reason != nil { report = await device.pull(versions.new) }
        if report.reason != nil { return "\(number) \(what): \(report.line)" }
        return versions.fault(of: device, atLeast: 2).map { "\(number) \(what): \($0)" }
    }
}
