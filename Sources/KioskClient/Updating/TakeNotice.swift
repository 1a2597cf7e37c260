import KioskFormat

extension Update {
    /// Takes a newer notice, which is shown at once; a bad one never stops the rest.
    mutating func takeNotice() async throws(KioskFeedError) {
        var best: (file: KioskSignedFile<KioskNotice>, bytes: [UInt8])?
        for source in sources {
            do throws(KioskFeedError) {
                let offered = try await offeredNotice(source)
                if let best, offered.file.content.version == best.file.content.version {
                    guard offered.file.message == best.file.message else {
                        throw KioskFeedError(.equivocation, "\(source.name): another notice of the same version")
                    }
                }
                if best.map({ offered.file.content.version > $0.file.content.version }) ?? true { best = offered }
            } catch {
                if error.isOfMachine { throw error }
                notes.append(error)
            }
        }
        if let best { try keep(best.file, best.bytes) }
    }

    /// A notice that is signed rightly and not older than the one held.
    private func offeredNotice(
        _ source: any KioskSource
    ) async throws(KioskFeedError) -> (file: KioskSignedFile<KioskNotice>, bytes: [UInt8]) {
        let limit = KioskLimits.noticeLength
        guard let bytes = try await download.small("notice.json", limit: limit, from: source) else {
            throw KioskFeedError(.missing, "\(source.name): there is no notice.json")
        }
        let file = try KioskSignedFile<KioskNotice>(contents: bytes, atMost: limit)
        try root.check(file, by: .notice)
        if let held = held.notice, held.name.role == root.digest(of: .notice) {
            let (new, old) = (file.content.version, held.file.content.version)
            guard new >= old else {
                throw KioskFeedError(.noticeRollback, "\(source.name): notice \(new), held is \(old)")
            }
            guard new > old || file.message == held.file.message else {
                try keepEvidence(bytes, held.file.canonicalJSON())
                throw KioskFeedError(.equivocation, "\(source.name): another notice \(new) than the one held")
            }
        }
        return (file, bytes)
    }

    private mutating func keep(_ file: KioskSignedFile<KioskNotice>, _ bytes: [UInt8]) throws(KioskFeedError) {
        let role = root.digest(of: .notice)
        let isKnown = held.notice.map { $0.file.message == file.message && $0.name.role == role } ?? false
        guard !isKnown else { return }
        let name = AcceptedName(root: root.version, role: role, contents: bytes)
        try store.write(bytes, to: "notices/\(name.text)")
        try store.synchronize(folder: "notices")
        let isOther = held.notice?.file.message != file.message
        held.notice = Accepted(name: name, file: file)
        try point()
        isNoticeNew = isOther
    }

    /// Writes the pointer: from here on the screen shows what `held` says.
    func point() throws(KioskFeedError) {
        let pointer = StorePointer(head: held.head?.name, previous: held.older.first?.name, notice: held.notice?.name)
        try store.writeGuarded(pointer, to: "pointer")
    }
}
