import Foundation

/// A disk that loses what it was given.
///
/// How a store is laid out is the reader's own affair: every file is tried.
func storeCases() -> [ConformanceCase] {
    [
        damage("flipped", "One bit flipped in any file of the store is noticed and repaired.") { url in
            var bytes = Array(try Data(contentsOf: url))
            if bytes.isEmpty { return }
            bytes[bytes.count / 2] ^= 1
            try Data(bytes).write(to: url)
        },
        damage("emptied", "Any file of the store may be empty after a power cut.") { try Data().write(to: $0) },
        damage("removed", "Any file of the store may be gone.") { try FileManager.default.removeItem(at: $0) },
        ConformanceCase("store-previous", "While the newest version is damaged, the one before it is shown.") { run in
            try run.hold(.first)
            try run.hold(.second)
            let new = TestRelease.second.texts["guides/san.json"] ?? []
            let holding = try files(in: run.store).filter { try Data(contentsOf: $0) == Data(new) }
            // A store that keeps files in another form is only tried by the cases above.
            guard !holding.isEmpty else { return }
            for url in holding { try Data("garbage\n".utf8).write(to: url) }
            try run.shows(try TestRelease.first.served())
            let feed = try TestRelease.second.served()
            try run.pull(feed, .updated)
            try run.shows(feed)
        },
        ConformanceCase("store-lagging-repair", "A damaged version is not 'nothing to do' when the head is the same.") {
            run in
            try run.hold(.first)
            let shared = TestRelease.first.texts["guides/er.json"] ?? []
            for url in try files(in: run.store) where try Data(contentsOf: url) == Data(shared) {
                try FileManager.default.removeItem(at: url)
            }
            let feed = try TestRelease.first.served()
            try run.pull(feed, .updated)
            try run.shows(feed)
        },
        ConformanceCase("store-leftovers", "What an interrupted update left behind does no harm.") { run in
            try run.hold(.first)
            var folders = [run.store]
            let all = FileManager.default.enumerator(at: run.store, includingPropertiesForKeys: [.isDirectoryKey])
            while let url = all?.nextObject() as? URL {
                if try url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true { folders.append(url) }
            }
            for folder in folders {
                let names = [".tmp", "leftover.new", sha256(TestRelease.second.texts["guides/san.json"] ?? [])]
                for name in names { try Data("half a file".utf8).write(to: folder.appending(path: name)) }
            }
            try run.shows(try TestRelease.first.served())
            let feed = try TestRelease.second.served()
            try run.pull(feed, .updated)
            try run.shows(feed)
        },
        ConformanceCase("store-copied", "A store goes on working where it was copied to.") { run in
            try run.hold(.first)
            let feed = try TestRelease.second.served()
            try run.pull(feed, .updated)
            try run.moveStore()
            try run.shows(feed)
            let third = try TestRelease.third.served()
            try run.pull(third, .updated)
            try run.shows(third)
        },
        ConformanceCase("store-no-folder", "A store that cannot be a folder is the disk's fault, not the feed's.") {
            run in
            try run.write(Array("a file\n".utf8), to: run.store)
            try run.pull(try TestRelease.first.served(), .refused("sync-disk"))
        },
        ConformanceCase("store-two-versions", "The previous version stays until the one after next.") { run in
            try run.hold(.first)
            try run.hold(.second)
            try run.hold(.third)
            let only = TestRelease.first.texts["guides/yi.json"] ?? []
            let old = try files(in: run.store).filter { try Data(contentsOf: $0) == Data(only) }
            guard old.isEmpty else { throw Mismatch("version 1 was never removed") }
        },
    ]
}

/// Every file of a store that holds two versions is damaged in turn.
///
/// Then the second version is shown, or the first, or nothing, never a mixture; after two updates it is the second.
private func damage(_ what: String, _ demand: String, spoil: @escaping (URL) throws -> Void) -> ConformanceCase {
    ConformanceCase("store-" + what, demand) { run in
        try run.hold(.first)
        try run.hold(.second)
        let (first, second) = (try TestRelease.first.served(), try TestRelease.second.served())
        let names = try files(in: run.store).map { $0.path.dropFirst(run.store.path.count + 1) }.sorted()
        for name in names.prefix(40) {
            let whole = run.store
            let tried = try run.copyStore()
            try spoil(tried.appending(path: String(name)))
            let screen = try run.screen()
            let allowed = [second, first].contains { $0.version == screen.version && $0.content == screen.content }
            guard allowed || (screen.version == nil && screen.content == nil) else {
                throw Mismatch("\(name): shows version \(screen.version ?? 0), which is neither whole")
            }
            do {
                try run.pullAnyway(second)
                if try run.screen().content != second.content {
                    try run.pullAnyway(second)
                    try run.shows(second)
                }
            } catch let mismatch as Mismatch {
                throw Mismatch("\(name): \(mismatch)")
            }
            run.use(whole)
        }
    }
}

private func files(in store: URL) throws -> [URL] {
    let all = FileManager.default.enumerator(at: store, includingPropertiesForKeys: [.isRegularFileKey])
    var files: [URL] = []
    while let url = all?.nextObject() as? URL {
        if try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true { files.append(url) }
    }
    return files
}
