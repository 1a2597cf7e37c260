/// Deltas: never anything but a faster way to the same bytes.
func deltaCases() -> [ConformanceCase] {
    [
        ConformanceCase("delta-right", "With a delta the same bytes lie on the disk.") { run in
            let release = withDelta()
            let feed = try release.served()
            try run.hold(.first)
            try run.pull(feed, .updated)
            try run.shows(feed)
        },
        ConformanceCase("delta-other-version", "A delta from another version is left aside.") { run in
            var release = TestRelease.third
            release.deltaFrom = [TestDelta(from: .second)]
            let feed = try release.served()
            try run.hold(.first)
            try run.pull(feed, .updated)
            try run.shows(feed)
        },
        ConformanceCase("delta-bundle", "In an archive there are no deltas, and nothing to note.") { run in
            let feed = try withDelta().served()
            try run.hold(.first)
            try run.pull(TestArchive(feed).closed, of: feed, .updated)
            try run.shows(feed)
        },
        served("delta-missing", "A delta that is not there does no harm.") { $0 = nil },
        served("delta-flipped", "A delta with one bit flipped does no harm.") { $0?[60] ^= 1 },
        served("delta-payload-flipped", "Nor one with its last bit flipped.") { bytes in
            if let last = bytes?.indices.last { bytes?[last] ^= 1 }
        },
        served("delta-cut", "Nor one cut off.") { $0?.removeLast(5) },
        served("delta-longer", "Nor one with more behind it.") { $0?.append(0) },
        line("from", "A delta says from where it leads.") { $0["from"] = 7 },
        line("to", "A delta says where it leads.") { $0["to"] = 7 },
        line("kind", "A delta says that it is one.") { $0["kind"] = "head" },
        line("unknown-key", "A delta has no unknown keys.") { $0["news"] = 1 },
        line("later-shape", "A delta of a later shape is left aside.") { $0["schemaVersion"] = 2 },
        line("no-manifest", "A delta holds the manifest.") { line in
            let manifest = sha256(withDelta().manifest)
            let payloads = line["files"]?.elements.filter { $0.hash == manifest } ?? []
            line["files"]?.elements.removeAll { $0.hash == manifest }
            line["x-removed"] = .list(payloads)
        },
        line("length-lies", "A result's length is the sum of its parts.") { $0.eachFile { $0.add(1, to: "length") } },
        line("result-hash", "A result's hash counts.") { line in
            line.eachFile { file in
                guard file.hash != sha256(withDelta().manifest) else { return }
                if var parts = file["parts"]?.elements, parts.count == 3 {
                    parts.swapAt(0, 2)
                    file["parts"] = .list(parts)
                }
            }
        },
        line("outside-base", "Copies lie within the base.") { $0.eachPart { $0.add(1_000_000, to: "offset") } },
        line("far-outside-base", "An offset does not run over.") {
            $0.eachPart { if $0["offset"] != nil { $0["offset"] = 9_007_199_254_740_991 } }
        },
        line("unknown-base", "A base is held.") { line in
            line.eachFile { if $0["base"] != nil { $0["base"] = .text(sha256([1])) } }
        },
        line("path-as-base", "A base is a hash and no path.") { line in
            line.eachFile { if $0["base"] != nil { $0["base"] = "../../../../../../etc/hostname" } }
        },
        line("no-base", "What copies has a base.") { line in line.eachFile { $0["base"] = nil } },
        line("payload-too-short", "The payload is long enough.") { line in
            line.eachFile { file in
                file.add(9_000, to: "length")
                file["parts"]?.elements.append(["length": 9_000])
            }
        },
        line("endless-part", "A part is no longer than its file.") { line in
            line.eachFile { file in
                file["length"] = 9_007_199_254_740_991
                file["parts"]?.elements.append(["length": 9_007_199_254_740_991])
            }
        },
        line("bomb", "A delta makes no more than the version has.") { line in
            guard let base = line["files"]?.elements.compactMap({ $0["base"] }).first else { return }
            let part = "{\"length\":1000,\"offset\":0}"
            let parts = Array(repeating: part, count: 200_000).joined(separator: ",")
            let bomb: Value = [
                "base": base, "length": 200_000_000, "parts": .raw("[" + parts + "]"),
                "sha256": .text(String(repeating: "f", count: 64)),
            ]
            line["files"]?.elements.append(bomb)
        },
        bytes("left-over", "The payload is used up.") { $0 + [0] },
        bytes("not-canonical", "The line of a delta is canonical.") { [0x20] + $0 },
        bytes("no-line", "A delta has a line.") { $0.filter { $0 != 0x0A } },
        bytes("depth", "The line of a delta nests at most 64 deep.") { delta in
            Array("{\"files\":\(Spelling.nested(100_000))}\n".utf8) + delta
        },
        bytes("nothing", "A delta of no bytes does no harm.") { _ in [] },
    ]
}

/// The second version with a delta from the first.
private func withDelta() -> TestRelease {
    var release = TestRelease.second
    release.deltaFrom = [TestDelta(from: .first)]
    return release
}

/// The delta is spoiled after the head named it: the reader may note it, and takes the version all the same.
private func served(_ name: String, _ demand: String, spoil: @escaping (inout [UInt8]?) -> Void) -> ConformanceCase {
    ConformanceCase(name, demand) { run in
        let release = withDelta()
        var feed = try release.served()
        for place in feed.files.keys where place.hasPrefix("deltas/") { spoil(&feed.files[place]) }
        try run.hold(.first)
        try run.pull(feed, .updated, allowed: ["sync-delta"])
        try run.shows(feed)
    }
}

/// The delta's line is spoiled before the head names the delta.
private func line(_ what: String, _ demand: String, edit: @escaping (inout Value) -> Void) -> ConformanceCase {
    takenAnyway("delta-" + what, demand, TestDelta(from: .first, edit: edit))
}

private func bytes(_ what: String, _ demand: String, respell: @escaping ([UInt8]) -> [UInt8]) -> ConformanceCase {
    takenAnyway("delta-" + what, demand, TestDelta(from: .first, respell: respell))
}

private func takenAnyway(_ name: String, _ demand: String, _ delta: TestDelta) -> ConformanceCase {
    accepts(name, demand, allowed: ["sync-delta"]) { $0.deltaFrom = [delta] }
}

extension Value {
    fileprivate var hash: String? {
        guard case .text(let hash)? = self["sha256"] else { return nil }
        return hash
    }

    fileprivate mutating func add(_ number: Int, to key: String) {
        guard case .number(let old)? = self[key] else { return }
        self[key] = .number(old + number)
    }

    fileprivate mutating func eachFile(_ edit: (inout Value) -> Void) {
        var files = self["files"]?.elements ?? []
        for place in files.indices { edit(&files[place]) }
        self["files"] = .list(files)
    }

    fileprivate mutating func eachPart(_ edit: (inout Value) -> Void) {
        eachFile { file in
            var parts = file["parts"]?.elements ?? []
            for place in parts.indices { edit(&parts[place]) }
            file["parts"] = .list(parts)
        }
    }
}
