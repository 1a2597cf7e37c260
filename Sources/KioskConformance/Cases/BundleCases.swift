import Foundation

/// One file for a stick, as it comes out of many hands.
func bundleCases() -> [ConformanceCase] {
    [
        ConformanceCase("bundle-first", "A bundle is taken like a folder.") { run in
            let feed = try TestRelease.first.served()
            try run.pull(TestArchive(feed).closed, of: feed, .updated)
            try run.shows(feed, "fresh")
        },
        ConformanceCase("bundle-again", "The same bundle again is nothing to do.") { run in
            try run.hold(.first)
            let feed = try TestRelease.first.served()
            try run.pull(TestArchive(feed).closed, of: feed, .unchanged)
        },
        bundle("next", "A bundle brings the next version.") { feed in TestArchive(feed).closed },
        bundle("any-order", "Members may stand in any order.") { feed in
            archive(TestArchive.sorted(feed).reversed())
        },
        bundle("no-end", "The empty blocks at the end may be missing.") { feed in TestArchive(feed).bytes },
        bundle("extra-members", "Other members are passed over.") { feed in
            var archive = TestArchive()
            archive.add("autorun.inf", Array("[autorun]\n".utf8))
            archive.add("index.json", Array("{}\n".utf8))
            archive.add("files/", [], type: "5")
            archive.add("files/readme.txt", Array("hello\n".utf8))
            archive.add("pax", Array("19 path=head.json\n".utf8), type: "x")
            archive.add("fifo", [], type: "6")
            for (path, contents) in TestArchive.sorted(feed) { archive.add(path, contents) }
            return archive.closed
        },
        bundle("first-counts", "Of two members of one name the first counts.") { feed in
            var archive = TestArchive(feed)
            archive.add("head.json", Array("{}\n".utf8))
            archive.add("notice.json", Array("<html>\n".utf8))
            return archive.closed
        },
        refusesBundle("second-does-not-count", "And not the last.", "sync-format") { feed in
            var archive = TestArchive()
            archive.add("head.json", Array("{}\n".utf8))
            for (path, contents) in TestArchive.sorted(feed) { archive.add(path, contents) }
            return archive.closed
        },
        refusesBundle("symbolic-link", "A symbolic link is no member.", "sync-missing") { feed in
            let (target, contents) = ("files/" + sha256([7]), feed.files["head.json"] ?? [])
            return archive(TestArchive.sorted(feed).filter { $0.0 != "head.json" } + [(target, contents)]) {
                $0.add("head.json", [], type: "2", link: target)
            }
        },
        refusesBundle("hard-link", "A hard link is no member.", "sync-missing") { feed in
            archive(TestArchive.sorted(feed).filter { $0.0 != "head.json" }) {
                $0.add("head.json", [], type: "1", link: "notice.json")
            }
        },
        refusesBundle("dot-slash", "./head.json is another name.", "sync-missing") { feed in
            archive(TestArchive.sorted(feed).map { ("./" + $0.0, $0.1) })
        },
        refusesBundle("cut", "A bundle that was cut off lacks what is behind.", "sync-missing") { feed in
            Array(TestArchive(feed).bytes.dropLast(700))
        },
        refusesBundle("checksum", "A header with a wrong checksum ends the archive.", "sync-missing") { feed in
            var archive = TestArchive()
            for (place, member) in TestArchive.sorted(feed).enumerated() {
                archive.add(member.0, member.1, checksumOff: place == 1 ? 1 : 0)
            }
            return archive.closed
        },
        refusesBundle("false-length", "A member longer than the archive is not there.", "sync-missing") { feed in
            archive(TestArchive.sorted(feed).filter { $0.0 != "head.json" }) {
                $0.add("head.json", feed.files["head.json"] ?? [], claiming: 8_589_934_591)
            }
        },
        refusesBundle("empty", "A file of no bytes is no bundle.", "sync-missing") { _ in [] },
        refusesBundle("no-archive", "A text is no bundle.", "sync-missing") { _ in
            Array(repeating: 0x61, count: 2_000)
        },
        refusesBundle("zeros", "Zeros are no bundle.", "sync-missing") { _ in Array(repeating: 0, count: 4_096) },
        ConformanceCase("bundle-cut-then-whole", "What did come of a bundle does no harm to the next.") { run in
            try run.hold(.first)
            let feed = try TestRelease.second.served()
            try run.pull(Array(TestArchive(feed).bytes.dropLast(700)), of: feed, .refused("sync-missing"))
            try run.pull(TestArchive(feed).closed, of: feed, .updated)
            try run.shows(feed)
        },
        ConformanceCase("bundle-writes-nothing-outside", "No member's name is ever a place on the disk.") { run in
            let feed = try TestRelease.second.served()
            let name = "kiosk-conformance-escaped-\(ProcessInfo.processInfo.processIdentifier)"
            let absolute = FileManager.default.temporaryDirectory.appending(path: name)
            var archive = TestArchive()
            for path in [absolute.path, "../" + name, "../../" + name, "files/../../" + name, "root/../../" + name] {
                archive.add(path, Array("escaped\n".utf8))
            }
            for (path, contents) in TestArchive.sorted(feed) { archive.add(path, contents) }
            try run.hold(.first)
            try run.pull(archive.closed, of: feed, .updated)
            try run.shows(feed)
            var folder = run.store
            for _ in 0..<4 {
                let escaped = folder.appending(path: name)
                guard !FileManager.default.fileExists(atPath: escaped.path) else {
                    try? FileManager.default.removeItem(at: escaped)
                    throw Mismatch("a member was written to \(escaped.path)")
                }
                folder.deleteLastPathComponent()
            }
        },
    ]
}

/// An archive of these members, and what else is added to it.
private func archive(
    _ members: some Sequence<(String, [UInt8])>,
    adding: (inout TestArchive) -> Void = { _ in }
) -> [UInt8] {
    var archive = TestArchive()
    for (path, contents) in members { archive.add(path, contents) }
    adding(&archive)
    return archive.closed
}

private func bundle(_ what: String, _ demand: String, pack: @escaping (TestFeed) -> [UInt8]) -> ConformanceCase {
    ConformanceCase("bundle-" + what, demand) { run in
        let feed = try TestRelease.second.served()
        try run.hold(.first)
        try run.pull(pack(feed), of: feed, .updated)
        try run.shows(feed)
    }
}

private func refusesBundle(
    _ what: String,
    _ demand: String,
    _ codes: String...,
    pack: @escaping (TestFeed) -> [UInt8]
) -> ConformanceCase {
    ConformanceCase("bundle-" + what, demand) { run in
        let feed = try TestRelease.second.served()
        try run.hold(.first)
        try run.pull(pack(feed), of: feed, .refused(Set(codes)), allowed: ["sync-missing", "sync-notice-rollback"])
        try run.shows(try TestRelease.first.served())
    }
}
