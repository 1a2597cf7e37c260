/// The manifest: whose it is and what it names.
func manifestCases() -> [ConformanceCase] {
    [
        refuses("manifest-of-another-version", "A head does not name an older manifest.", "sync-manifest-mismatch") {
            $0.texts = TestRelease.first.texts
            $0.editManifest = { $0["version"] = 1 }
        },
        refuses("manifest-other-feed", "A manifest is of the head's feed.", "sync-manifest-mismatch") {
            $0.editManifest = { $0["feed"] = "bieren" }
        },
        refuses("manifest-other-reader", "A manifest asks for the reader of the head.", "sync-manifest-mismatch") {
            $0.editManifest = { $0["minimumReaderVersion"] = 2 }
        },
        refuses("manifest-other-length", "The head's length of the manifest counts.", "sync-manifest-mismatch") {
            $0.editHead = { head in
                guard case .number(let length)? = head["manifest"]?["length"] else { return }
                head["manifest"]?["length"] = .number(length + 1)
            }
        },
        served("manifest-flipped", "A manifest with one bit flipped is refused.") { $0[20] ^= 1 },
        served("manifest-cut", "A manifest that is too short is refused.") { $0.removeLast(30) },
        served("manifest-longer", "A manifest that is too long is refused.") { $0 += [0x0A] },
        served("manifest-swapped", "The first version's manifest in the second's place is refused.") {
            $0 = TestRelease.first.manifest
        },
        refusesServed("manifest-missing", "A manifest that is not there is missing.", "sync-missing") {
            $0.files["files/" + sha256(TestRelease.second.manifest)] = nil
        },
        refuses("manifest-total", "The total is the sum of the lengths.", "sync-manifest-total") {
            $0.editManifest = { $0["totalLength"] = 5 }
        },
        refuses("manifest-fewer-files", "A file cannot be left out unseen.", "sync-manifest-total") {
            $0.editManifest = { $0["files"]?.elements.removeLast() }
        },
        refuses("manifest-no-space", "What has no room on the disk is not begun.", "sync-no-space") {
            $0.editManifest = {
                $0["files"] = [["path": "a", "length": 4_000_000_000_000_000, "sha256": .text(sha256([]))]]
                $0["totalLength"] = 4_000_000_000_000_000
            }
        },
        refuses(
            "manifest-sum-too-high",
            "A sum of lengths does not run over.",
            "sync-manifest-total",
            "sync-no-space",
            "sync-format"
        ) {
            $0.editManifest = { manifest in
                manifest["files"] = .list(
                    (0..<3_000).map { number in
                        let path = "a\(1_000 + number)"
                        return ["path": .text(path), "length": 9_007_199_254_740_991, "sha256": .text(sha256([]))]
                    }
                )
                manifest["totalLength"] = 1
            }
        },
        refuses("manifest-100001-files", "A version has at most 100,000 files.", "sync-too-large") {
            $0.editManifest = { manifest in
                let hash = sha256([])
                let files = (0..<100_001).map { "{\"length\":0,\"path\":\"\(100_000 + $0)\",\"sha256\":\"\(hash)\"}" }
                manifest["files"] = .raw("[" + files.joined(separator: ",") + "]")
                manifest["totalLength"] = 0
            }
        },
        refuses("manifest-later-shape", "A later shape is refused by name.", "sync-format-version") {
            $0.editManifest = {
                $0["schemaVersion"] = 2
                $0["news"] = 1
            }
        },
        manifest("unknown-key", "An unknown key is refused.") { $0["news"] = 1 },
        manifest("missing-key", "Every key must be there.") { $0["withdrawn"] = nil },
        manifest("upper-case-hash", "Digits are lower-case.") { manifest in
            guard case .text(let hash)? = manifest["files"]?.elements[0]["sha256"] else { return }
            manifest["files"]?.elements[0]["sha256"] = .text(hash.uppercased())
        },
        manifest("unsorted", "Files are sorted by path.") { $0["files"]?.elements.reverse() },
        manifest("path-twice", "No path stands twice.") { manifest in
            guard let file = manifest["files"]?.elements.first, case .number(let length)? = file["length"],
                case .number(let total)? = manifest["totalLength"]
            else { return }
            manifest["files"]?.elements.insert(file, at: 0)
            manifest["totalLength"] = .number(total + length)
        },
        manifest("withdrawn-unsorted", "Withdrawn guides are sorted by id.") {
            $0["withdrawn"] = [["id": "b", "since": "2026-11-21"], ["id": "a", "since": "2026-11-21"]]
        },
    ]
        + unsafePaths.map { name, path in
            refuses("path-" + name, "An unsafe path is refused.", "sync-format") { release in
                release.texts = ["guides/yi.json": [0x7B, 0x7D, 0x0A]]
                release.editManifest = { $0["files"]?.elements[0]["path"] = .text(path) }
            }
        }
}

/// Paths that no disk should see.
private let unsafePaths: [(String, String)] = [
    ("parent", "../outside.json"), ("parent-within", "guides/../../outside.json"), ("absolute", "/tmp/outside.json"),
    ("upper-case", "guides/Yi.json"), ("hidden", ".profile"), ("dot", "guides/./yi.json"), ("empty", ""),
    ("double-slash", "guides//yi.json"), ("slash-at-end", "guides/"), ("backslash", "guides\\yi.json"),
    ("drive", "c:/yi.json"), ("zero", "guides/yi\0.json"), ("line-feed", "guides/yi.json\n"),
    ("space", "guides/yi .json"),
    ("hyphen-first", "-rf"), ("not-ascii", "guides/一.json"), ("full-width", "guides/．．/yi.json"),
    ("201-bytes", String(repeating: "a", count: 201)),
]

private func manifest(_ what: String, _ demand: String, edit: @escaping (inout Value) -> Void) -> ConformanceCase {
    refuses("manifest-" + what, demand, "sync-format") { $0.editManifest = edit }
}

/// The second version's manifest is spoiled after the head named it.
private func served(_ name: String, _ demand: String, spoil: @escaping (inout [UInt8]) -> Void) -> ConformanceCase {
    refusesServed(name, demand, "sync-manifest-mismatch") {
        let place = "files/" + sha256(TestRelease.second.manifest)
        var bytes = $0.files[place] ?? []
        spoil(&bytes)
        $0.files[place] = bytes
    }
}
