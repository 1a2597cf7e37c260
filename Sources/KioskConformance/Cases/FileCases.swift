/// The files of a version as they come.
func fileCases() -> [ConformanceCase] {
    [
        file("flipped", "A file with one bit flipped is refused.", "sync-file-hash") { $0?[40] ^= 1 },
        file("last-bit", "Its last bit counts too.", "sync-file-hash") { bytes in
            if let last = bytes?.indices.last { bytes?[last] ^= 0x80 }
        },
        file("cut", "A file that is too short is refused.", "sync-file-length") { $0?.removeLast() },
        file("empty", "A file of no bytes is too short.", "sync-file-length") { $0 = [] },
        file("longer", "A file that is too long is refused.", "sync-file-length") { $0?.append(0x0A) },
        file("much-longer", "A file that does not end is given up.", "sync-file-length") {
            $0 = Array(repeating: 0x61, count: 20_000_000)
        },
        file("missing", "A file that is not there is missing.", "sync-missing") { $0 = nil },
        file(
            "swapped",
            "Another file of the same version in its place is refused.",
            "sync-file-hash",
            "sync-file-length"
        ) {
            $0 = TestRelease.second.texts["guides/er.json"]
        },
        ConformanceCase("file-signed-length", "A length that the manifest has wrong is refused.") { run in
            var bad = TestRelease.second
            bad.editManifest = { manifest in
                guard let files = manifest["files"]?.elements, case .number(let total)? = manifest["totalLength"] else {
                    return
                }
                for (place, file) in files.enumerated() {
                    guard case .text("guides/san.json")? = file["path"], case .number(let length)? = file["length"]
                    else { continue }
                    manifest["files"]?.elements[place]["length"] = .number(length - 1)
                    manifest["totalLength"] = .number(total - 1)
                }
            }
            try run.hold(.first)
            try run.pull(try bad.served(), .refused("sync-file-length", "sync-file-hash"))
            try run.shows(try TestRelease.first.served())
        },
        ConformanceCase("file-first-missing", "A first version that is not whole is not shown.") { run in
            let release = TestRelease.first
            var feed = try release.served()
            feed.files[feed.place(of: "guides/yi.json", in: release)] = nil
            try run.pull(feed, .refused("sync-missing"))
            try run.shows(nil)
            let whole = try release.served()
            try run.pull(whole, .updated)
            try run.shows(whole)
        },
        ConformanceCase("file-repaired-source", "What was refused for one file is taken when that is right.") { run in
            let release = TestRelease.second
            let feed = try release.served()
            var bad = feed
            bad.files[feed.place(of: "guides/san.json", in: release)]?[30] ^= 4
            try run.hold(.first)
            try run.pull(bad, .refused("sync-file-hash"))
            try run.pull(feed, .updated)
            try run.shows(feed)
        },
        ConformanceCase("file-names-ignored", "What lies under the plain names does not matter.") { run in
            var feed = try TestRelease.second.served()
            feed.files["index.json"] = Array("{}\n".utf8)
            feed.files["manifest.json"] = Array("{}\n".utf8)
            feed.files["manifest.sig"] = Array("{}\n".utf8)
            try run.hold(.first)
            try run.pull(feed, .updated)
            try run.shows(feed)
        },
    ]
}

/// One file of the second version is spoiled.
private func file(
    _ what: String,
    _ demand: String,
    _ codes: String...,
    spoil: @escaping (inout [UInt8]?) -> Void
) -> ConformanceCase {
    ConformanceCase("file-" + what, demand) { run in
        let release = TestRelease.second
        var feed = try release.served()
        spoil(&feed.files[feed.place(of: "guides/san.json", in: release)])
        try run.hold(.first)
        try run.pull(feed, .refused(Set(codes)))
        try run.shows(try TestRelease.first.served())
    }
}
