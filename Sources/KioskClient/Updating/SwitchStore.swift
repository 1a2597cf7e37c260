import KioskFormat

extension Update {
    /// Shows a version that lies whole on the disk: the one step that a screen notices.
    mutating func switchTo(_ offer: Offer) throws(KioskFeedError) {
        let name = AcceptedName(root: root.version, role: root.digest(of: .release), contents: offer.bytes)
        try store.write(offer.bytes, to: "heads/\(name.text)")
        try store.synchronize(folder: "heads")
        let new = Accepted(name: name, file: offer.file)
        let isOtherVersion = held.head?.file.content.manifest != offer.file.content.manifest
        if isOtherVersion {
            // The version to fall back on is the newest of those held that is whole.
            let whole = held.heads.first { WholeVersion($0.file.content, store)?.isWhole == true } ?? held.head
            held.older = whole.map { [$0] } ?? []
        } else {
            held.older = held.older.filter { $0.file.content.manifest != offer.file.content.manifest }
        }
        held.head = new
        try point()
    }

    /// Holds the same head under the newest root, where its role has other keys since.
    mutating func keepUnderNewestRoot() throws(KioskFeedError) {
        guard !isCounted, var head = held.head else { return }
        let bytes = head.file.canonicalJSON()
        head.name = AcceptedName(root: root.version, role: root.digest(of: .release), contents: bytes)
        try store.write(bytes, to: "heads/\(head.name.text)")
        try store.synchronize(folder: "heads")
        held.head = head
        try point()
    }

    /// Remembers that a source confirmed the head held today.
    func remember() throws(KioskFeedError) {
        let memory = TimeMemory(confirmed: max(today, held.head?.file.content.signed ?? today))
        // Most updates of a day write the same.
        if memory != store.readGuarded("time") { try store.writeGuarded(memory, to: "time") }
    }

    /// Removes what neither the version on the screen nor the one before it names.
    ///
    /// Only when there is nothing left to fetch: until then it may be what the next try needs.
    func sweep() {
        var keptHeads: Set<String> = []
        var keptFiles: Set<String> = []
        for head in [held.head, held.older.first].compactMap(\.self) {
            keptHeads.insert(head.name.text)
            let contents = head.file.content.manifest
            keptFiles.insert(contents.sha256)
            // Who cannot read what a version names must not throw anything away.
            guard let bytes = store.file(contents.sha256, length: contents.length),
                let manifest = try? KioskManifest(contents: bytes)
            else { return }
            for file in manifest.files { keptFiles.insert(file.sha256) }
        }
        for name in store.names(in: "heads") where !keptHeads.contains(name) { store.discard("heads/\(name)") }
        for name in store.names(in: "notices") where name != held.notice?.name.text { store.discard("notices/\(name)") }
        for name in store.names(in: "files") where !keptFiles.contains(name) { store.discard("files/\(name)") }
        for name in store.names(in: "parts") { store.discard("parts/\(name)") }
    }
}
