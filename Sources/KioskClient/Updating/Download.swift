import KioskFormat

/// Takes files from sources, never more bytes than there may be.
struct Download: Sendable {
    let store: StoreFiles

    /// How often a file that came whole and wrong is asked for.
    private static let tries = 3

    /// How often an answer may break off.
    private static let breaks = 3

    /// A small file of unknown length, kept in memory.
    ///
    /// - Returns: nil where the source has no such file.
    func small(_ path: String, limit: Int, from source: any KioskSource) async throws(KioskFeedError) -> [UInt8]? {
        var breaks = 0
        while true {
            do {
                return try await whole(path, limit: limit, from: source)
            } catch {
                breaks += 1
                guard error.code == .source, breaks <= Self.breaks else { throw error }
            }
        }
    }

    private func whole(_ path: String, limit: Int, from source: any KioskSource) async throws(KioskFeedError)
        -> [UInt8]?
    {
        guard let answer = try await source.open(path, from: 0, length: limit) else { return nil }
        guard answer.offset == 0 else { throw KioskFeedError(.source, "\(source.name): \(path) begins elsewhere") }
        var bytes: [UInt8] = []
        guard answer.statedLength ?? 0 <= limit else {
            throw KioskFeedError(.tooLarge, "\(source.name): \(path) is said to have more than \(limit) bytes")
        }
        while let piece = try await answer.piece() {
            guard bytes.count + piece.count <= limit else {
                throw KioskFeedError(.tooLarge, "\(source.name): \(path) has more than \(limit) bytes")
            }
            bytes += piece
        }
        return bytes
    }

    /// A file whose hash is known, from the first source that has it right.
    ///
    /// It lies under `parts/` while it comes, also from one run to the next, and under its hash once it is right.
    /// The folder is that of the feed, `files` or `deltas`; the target is a path in the store.
    func file(
        _ folder: String,
        _ sha256: String,
        length: Int,
        to target: String,
        from sources: [any KioskSource]
    ) async throws(KioskFeedError) {
        var reason = KioskFeedError(.missing, "no source has \(folder)/\(sha256)")
        for source in sources {
            do {
                try await file("\(folder)/\(sha256)", sha256, length: length, from: source)
                try onDisk { () throws(KioskDiskFault) in
                    try store.disk.synchronize(file: "parts/\(sha256)")
                    try store.disk.rename("parts/\(sha256)", to: target)
                }
                return
            } catch {
                if error.code == .disk || error.code == .noSpace { throw error }
                // That a source has not got the file says least.
                if reason.code == .missing { reason = error }
            }
        }
        throw reason
    }

    private func file(
        _ path: String,
        _ sha256: String,
        length: Int,
        from source: any KioskSource
    ) async throws(KioskFeedError) {
        var wrong = 0
        var breaks = 0
        while true {
            let reason: KioskFeedError
            do {
                switch try await more(of: path, sha256, length: length, from: source) {
                case .right: return
                case .short:
                    store.discard("parts/\(sha256)")
                    reason = KioskFeedError(.fileLength, "\(source.name): \(path) has less than \(length) bytes")
                case .long:
                    store.discard("parts/\(sha256)")
                    reason = KioskFeedError(.fileLength, "\(source.name): \(path) has more than \(length) bytes")
                case .wrong:
                    store.discard("parts/\(sha256)")
                    reason = KioskFeedError(.fileHash, "\(source.name): \(path) has other bytes than were signed")
                }
            } catch {
                breaks += 1
                guard error.code == .source, breaks <= Self.breaks else { throw error }
                continue
            }
            wrong += 1
            guard wrong < Self.tries else { throw reason }
        }
    }

    private enum Progress {
        case right
        case wrong
        case long
        case short
    }

    /// Goes on where the part ends.
    private func more(
        of path: String,
        _ sha256: String,
        length: Int,
        from source: any KioskSource
    ) async throws(KioskFeedError) -> Progress {
        let part = "parts/\(sha256)"
        var have = store.partLength(sha256)
        if have > length || have == 0 {
            try onDisk { () throws(KioskDiskFault) in try store.disk.write([], to: part) }
            have = 0
        }
        if have < length || length == 0 {
            guard let answer = try await source.open(path, from: have, length: length) else {
                throw KioskFeedError(.missing, "\(source.name): there is no \(path)")
            }
            if answer.offset != have {
                guard answer.offset == 0 else {
                    throw KioskFeedError(.source, "\(source.name): \(path) begins elsewhere")
                }
                try onDisk { () throws(KioskDiskFault) in try store.disk.write([], to: part) }
                have = 0
            }
            if have + min(answer.statedLength ?? 0, length + 1) > length { return .long }
            while let piece = try await answer.piece() {
                guard have + piece.count <= length else { return .long }
                try onDisk { () throws(KioskDiskFault) in try store.disk.append(piece, to: part) }
                have += piece.count
            }
        }
        guard have == length else { return .short }
        return store.read(part, limit: length).map(sha256Hex) == sha256 ? .right : .wrong
    }
}
