import KioskFormat

extension Update {
    /// Takes the newest version that can be had whole, and switches to it.
    ///
    /// - Returns: false where no offer could be had.
    mutating func takeBest(of offers: [Offer]) async throws(KioskFeedError) -> Bool {
        for offer in offers {
            // Files have their hash as a name: they may come from any source.
            let names = offer.sources.map(\.name)
            let others = sources.filter { !names.contains($0.name) }
            do throws(KioskFeedError) {
                try await take(offer.file.content, from: offer.sources + others)
                try switchTo(offer)
                return true
            } catch {
                if error.isOfMachine { throw error }
                fail(error)
            }
        }
        return false
    }

    /// Fetches again what is damaged of the version held, from whatever source has it.
    ///
    /// - Returns: whether something was damaged and now is not.
    mutating func repair(isConfirmed: Bool) async throws(KioskFeedError) -> Bool {
        guard let head = held.head?.file.content, WholeVersion(head, store)?.isWhole != true else {
            if held.isPointerLost { try point() }
            return false
        }
        do throws(KioskFeedError) {
            try await take(head, from: sources)
            try point()
            return true
        } catch {
            if isConfirmed || error.isOfMachine { throw error }
            notes.append(error)
            return false
        }
    }

    /// Makes a version whole on the disk, without showing it.
    private mutating func take(_ head: KioskHead, from sources: [any KioskSource]) async throws(KioskFeedError) {
        try await takeDelta(to: head, from: sources)
        let manifest = try await manifest(of: head, from: sources)
        let missing = missingFiles(manifest)
        try requireRoom(for: missing.reduce(0) { $0 + $1.length - min($1.length, store.partLength($1.sha256)) })
        for file in missing {
            try await download.file(
                "files",
                file.sha256,
                length: file.length,
                to: "files/\(file.sha256)",
                from: sources
            )
        }
        try store.synchronize(folder: "files")
        // As it now lies on the disk, every byte of it.
        guard let damaged = WholeVersion(head, store)?.damaged else {
            throw KioskFeedError(.disk, "the manifest of version \(head.version) does not stay on the disk")
        }
        if let file = damaged.first {
            throw KioskFeedError(.disk, "\(file.path) of version \(head.version) does not stay on the disk")
        }
    }

    private func manifest(
        of head: KioskHead,
        from sources: [any KioskSource]
    ) async throws(KioskFeedError) -> KioskManifest {
        let contents = head.manifest
        guard contents.length <= KioskLimits.manifestLength else {
            throw KioskFeedError(.tooLarge, "a manifest of \(contents.length) bytes")
        }
        if store.file(contents.sha256, length: contents.length) == nil {
            try requireRoom(for: contents.length)
            do throws(KioskFeedError) {
                let target = "files/\(contents.sha256)"
                try await download.file("files", contents.sha256, length: contents.length, to: target, from: sources)
            } catch {
                guard error.code == .fileHash || error.code == .fileLength else { throw error }
                throw KioskFeedError(.manifestMismatch, error.message)
            }
        }
        guard let bytes = store.file(contents.sha256, length: contents.length) else {
            throw KioskFeedError(.disk, "the manifest of version \(head.version) does not stay on the disk")
        }
        let manifest = try KioskManifest(contents: bytes)
        let isOther =
            manifest.feed != head.feed || manifest.version != head.version
            || manifest.minimumReaderVersion != head.minimumReaderVersion
        if isOther { throw KioskFeedError(.manifestMismatch, "the manifest is not that of version \(head.version)") }
        return manifest
    }

    /// What is not held of a version, each hash once.
    private func missingFiles(_ manifest: KioskManifest) -> [KioskFile] {
        var seen: Set<String> = []
        return manifest.files.filter { file in
            seen.insert(file.sha256).inserted && store.file(file.sha256, length: file.length) == nil
        }
    }

    /// Makes the files from those of the version held, if there is a delta; any trouble with it is only noted.
    private mutating func takeDelta(to head: KioskHead, from sources: [any KioskSource]) async throws(KioskFeedError) {
        guard let from = held.head?.file.content, from.version < head.version,
            let delta = head.deltas.first(where: { $0.from == from.version })?.contents,
            sources.contains(where: \.hasDeltas), store.file(head.manifest.sha256, length: head.manifest.length) == nil
        else { return }
        let part = "parts/\(delta.sha256)"
        do throws(KioskFeedError) {
            guard delta.length <= Self.longestDelta else {
                throw KioskFeedError(.delta, "longer than a device's memory")
            }
            try requireRoom(for: delta.length)
            let target = part + ".delta"
            let others = sources.filter(\.hasDeltas)
            try await download.file("deltas", delta.sha256, length: delta.length, to: target, from: others)
            let bytes = store.read(target, limit: delta.length)
            store.discard(target)
            guard let bytes else { throw KioskFeedError(.disk, "a delta does not stay on the disk") }
            try apply(bytes, from: from, to: head)
        } catch {
            store.discard(part)
            if error.isOfMachine { throw error }
            notes.append(KioskFeedError(.delta, error.description))
        }
    }

    /// A delta, and what it makes, is held in memory for a moment.
    private static let longestDelta = 256 << 20

    /// Makes the files of a delta and keeps those that the new manifest names.
    private func apply(_ contents: [UInt8], from: KioskHead, to head: KioskHead) throws(KioskFeedError) {
        let delta = try KioskDelta.read(contents).delta
        let total = delta.files.reduce(0) { $0 + $1.contents.length }
        guard delta.from == from.version, delta.to == head.version, total <= Self.longestDelta else {
            throw KioskFeedError(.delta, "from \(delta.from) to \(delta.to), \(total) bytes")
        }
        let lengths = try lengthsByHash(from)
        var results: [String: [UInt8]] = [:]
        try KioskDelta.apply(contents) { hash throws(KioskFeedError) in
            lengths[hash].flatMap { store.file(hash, length: $0) }
        } result: { hash, made throws(KioskFeedError) in
            results[hash] = made
        }
        guard let manifest = results[head.manifest.sha256] else { throw KioskFeedError(.delta, "no manifest") }
        let named = try KioskManifest(contents: manifest).files.filter { results[$0.sha256]?.count == $0.length }
        try requireRoom(for: named.reduce(manifest.count) { $0 + $1.length })
        for file in named { try store.write(results[file.sha256] ?? [], to: "files/\(file.sha256)") }
        try store.write(manifest, to: "files/\(head.manifest.sha256)")
    }

    private func lengthsByHash(_ head: KioskHead) throws(KioskFeedError) -> [String: Int] {
        var lengths = [head.manifest.sha256: head.manifest.length]
        guard let bytes = store.file(head.manifest.sha256, length: head.manifest.length) else {
            throw KioskFeedError(.delta, "the manifest of version \(head.version) is damaged")
        }
        for file in try KioskManifest(contents: bytes).files { lengths[file.sha256] = file.length }
        return lengths
    }

    /// Makes sure that there is room for so many bytes, with a fifth to spare.
    private func requireRoom(for bytes: Int) throws(KioskFeedError) {
        guard bytes > 0 else { return }
        let free = try onDisk { () throws(KioskDiskFault) in try store.disk.freeBytes() }
        let needed = bytes.addingReportingOverflow(bytes / 5)
        if let free, needed.overflow || needed.partialValue > free {
            throw KioskFeedError(.noSpace, "\(bytes) bytes and a fifth are needed, \(free) are free")
        }
    }
}
