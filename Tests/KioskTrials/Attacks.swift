import KioskClient
import KioskFormat
import KioskTestSupport

func lives(_ seeds: Int) async throws -> Tally {
    let history = try Simulation.history()
    return try await tally(Array(0..<seeds)) { number in
        do throws(Simulation.Broken) {
            try await Simulation.live(number, history)
            return nil
        } catch {
            return error.description
        }
    }
}

/// A change to one file of the server.
private struct Damage: Sendable {
    var path: String
    var bytes: [UInt8]
    var place: Int
}

/// The files that a reader takes on its way from the old version to the new one.
private func takenFiles(_ versions: TwoVersions) async -> [String] {
    let source = MemorySource(versions.new.files)
    await (await versions.device()).pull(source)
    return Set(source.log.map(\.path)).intersection(versions.new.files.keys).sorted()
}

/// Serves the damage, expects that it is found, and then heals with an honest server.
private func survives(_ damage: Damage, _ versions: TwoVersions, _ device: Device) async -> String? {
    let device = Device(copying: device)
    var feed = versions.new
    feed.put(damage.path, damage.bytes)
    let report = await device.pull(feed)
    let case_ = "\(damage.path) at \(damage.place): \(report.line)"
    if let fault = versions.fault(of: device) { return "\(case_) \(fault)" }
    // A notice or a delta may be wrong without stopping the rest, but never without being noted.
    if report.reason == nil, report.notes.isEmpty { return "\(case_) nobody saw it" }
    let mayGoOn = damage.path == "notice.json" || damage.path.hasPrefix("deltas/")
    if report.reason == nil, !mayGoOn { return "\(case_) it was not refused" }
    let honest = await device.pull(versions.new)
    if honest.reason != nil { return "\(case_) then \(honest.line)" }
    return versions.fault(of: device, atLeast: 2).map { "\(case_) then \($0)" }
}

private func damages(
    _ make: @Sendable ([UInt8], Int) -> [UInt8]
) async throws -> [(TwoVersions, Device, [Damage])] {
    var all: [(TwoVersions, Device, [Damage])] = []
    for withDelta in [true, false] {
        let versions = try TwoVersions(withDelta: withDelta)
        let device = await versions.device()
        let paths = await takenFiles(versions)
        // The second time only the files that the delta stood for.
        let damages = paths.filter { withDelta || $0.hasPrefix("files/") }.flatMap { path -> [Damage] in
            let bytes = versions.new.files[path] ?? []
            return bytes.indices.map { Damage(path: path, bytes: make(bytes, $0), place: $0) }
        }
        all.append((versions, device, damages))
    }
    return all
}

func flips() async throws -> Tally {
    var sum = Tally()
    for (versions, device, damages) in try await damages({ bytes, place in
        var flipped = bytes
        flipped[place] ^= UInt8(1 << (place % 8))
        return flipped
    }) {
        sum = sum + (try await tally(damages) { await survives($0, versions, device) })
    }
    return sum
}

func truncations() async throws -> Tally {
    var sum = Tally()
    for (versions, device, damages) in try await damages({ Array($0.prefix($1)) }) {
        sum = sum + (try await tally(damages) { await survives($0, versions, device) })
    }
    return sum
}

/// Breaks off once at each offset of each file: the same pull goes on and ends well.
func drops() async throws -> Tally {
    let versions = try TwoVersions(withDelta: false)
    let device = await versions.device()
    let cuts = await takenFiles(versions).flatMap { path -> [(String, Int)] in
        (0...(versions.new.files[path]?.count ?? 0)).map { (path, $0) }
    }
    return try await tally(cuts) { path, cut in
        let device = Device(copying: device)
        let flag = Flag()
        let source = MemorySource { request in
            let answer = MemorySource.honest(request, versions.new.files)
            guard request.path == path, flag.raise(), case .bytes(let bytes, let start, _) = answer else {
                return answer
            }
            return .bytes(Array(bytes.prefix(cut)), from: start, thenFailing: .source)
        }
        let report = await device.pull(source)
        let asked = source.log.filter { $0.path == path }.map(\.offset)
        // A file is gone on with where it broke off; small signed files begin again.
        if path.hasPrefix("files/"), asked.last != cut, cut < versions.new.files[path]?.count ?? 0 {
            return "\(path) cut at \(cut) was asked for at \(asked)"
        }
        if report.outcome != .updated || !report.notes.isEmpty { return "\(path) cut at \(cut): \(report.line)" }
        return versions.fault(of: device, atLeast: 2)
    }
}

/// The publisher brings out the next release before request 0, 1, 2 …; old files stay or go.
func splits() async throws -> Tally {
    var cases: [(first: Int, request: Int, keepsOld: Bool)] = []
    let history = try Simulation.history()
    for first in 0..<(history.servers.count - 1) {
        for request in 0..<14 { for keepsOld in [true, false] { cases.append((first, request, keepsOld)) } }
    }
    return try await tally(cases) { first, split, keepsOld in
        let device = Device(delivered: history.delivered)
        await device.pull(MemorySource(history.servers[max(0, first - 1)]))
        let source = MemorySource { request in
            var files = history.servers[request.number < split ? first : first + 1]
            if keepsOld { files.merge(history.servers[first]) { new, _ in new } }
            return MemorySource.honest(request, files)
        }
        let report = await device.pull(source)
        let what = "release \(first + 1) before request \(split): \(report.line)"
        guard let shown = device.shown, shown.contentHash == history.contents[shown.version] else { return what }
        // Where the files of the release before are still there, nothing at all may fail; only between the roots and a
        // head that other keys signed there is no help but the next update.
        let isRotation =
            history.servers[first + 1].keys.count { $0.hasPrefix("root/") }
            > history.servers[first].keys.count { $0.hasPrefix("root/") }
        if keepsOld, report.reason != nil, !(isRotation && report.code == .badSignature) { return what }
        let end = await device.pull(MemorySource(history.servers[first + 1]))
        return end.reason == nil ? nil : "\(what) then \(end.line)"
    }
}

private enum MirrorState: CaseIterable, Sendable {
    case good, down, behind, partial, garbage
}

/// All 125 states of three mirrors: with one good mirror the newest version comes, without any nothing is lost.
func mirrors() async throws -> Tally {
    let versions = try TwoVersions()
    let device = await versions.device()
    var cases: [[MirrorState]] = []
    for a in MirrorState.allCases {
        for b in MirrorState.allCases { for c in MirrorState.allCases { cases.append([a, b, c]) } }
    }
    return try await tally(cases) { states in
        let device = Device(copying: device)
        let sources = states.enumerated().map { number, state in
            MemorySource("mirror \(number)") { request in
                switch state {
                case .good: MemorySource.honest(request, versions.new.files)
                case .down: .failing(.source)
                case .behind: MemorySource.honest(request, versions.old.files)
                case .partial:
                    request.path.hasPrefix("files/") || request.path.hasPrefix("deltas/")
                        ? .missing : MemorySource.honest(request, versions.new.files)
                case .garbage:
                    request.path.hasPrefix("root/") ? .missing : .bytes(Array("<html>".utf8), from: 0)
                }
            }
        }
        let report = await device.store().pull(from: sources, trusting: device.delivered)
        let expected = states.contains(.good) ? 2 : 1
        if let fault = versions.fault(of: device) { return "\(states): \(fault)" }
        if device.shown?.version != expected {
            return "\(states): version \(device.shown?.version ?? 0), \(report.line)"
        }
        if expected == 2, report.reason != nil { return "\(states): \(report.line)" }
        return nil
    }
}
