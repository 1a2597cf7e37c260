/// What goes well.
func updateCases() -> [ConformanceCase] {
    [
        ConformanceCase("update-empty-store", "A store that holds nothing shows nothing, and says so.") { run in
            try run.shows(nil)
        },
        ConformanceCase("update-first", "The first version is taken whole.") { run in
            let feed = try TestRelease.first.served()
            try run.pull(feed, .updated)
            try run.shows(feed, "fresh")
        },
        ConformanceCase("update-again", "The same head again is nothing to do.") { run in
            try run.hold(.first)
            let feed = try TestRelease.first.served()
            try run.pull(feed, .unchanged)
            try run.shows(feed, "fresh")
        },
        accepts("update-next", "The next version is taken whole.") { _ in },
        ConformanceCase("update-skip", "A version may be skipped, and a guide be dropped with a word on it.") { run in
            try run.hold(.first)
            let feed = try TestRelease.third.served()
            try run.pull(feed, .updated)
            try run.shows(feed)
        },
        ConformanceCase("update-three", "One version after another is taken.") { run in
            try run.hold(.first)
            try run.hold(.second)
            let feed = try TestRelease.third.served()
            try run.pull(feed, .updated)
            try run.shows(feed)
        },
        ConformanceCase("update-head-only", "A newer head of the same version is held: its days count.") { run in
            try run.hold(.first)
            var later = TestRelease.first
            later.sequence = 2
            later.editHead = {
                $0["signed"] = "2026-11-30"
                $0["freshUntil"] = "2026-12-07"
            }
            let feed = try later.served()
            try run.pull(feed, .updated, day: "2026-12-01")
            try run.shows(feed, "fresh", day: "2026-12-05")
        },
        ConformanceCase("update-other-signatures", "The same head with one more signature is nothing to do.") { run in
            try run.hold(.first)
            var again = TestRelease.first
            again.releaseSigners = ["release-1", "release-2"]
            try run.pull(try again.served(), .unchanged)
        },
        ConformanceCase("update-held-files", "A file that is held already is not needed from the source.") { run in
            try run.hold(.first)
            let release = TestRelease.second
            var feed = try release.served()
            feed.files[feed.place(of: "guides/er.json", in: release)] = nil
            try run.pull(feed, .updated)
            try run.shows(feed)
        },
        accepts("update-unknown-file", "A file of a kind not known yet is kept.") {
            $0.texts["media/note.bin"] = [0, 255, 10, 13, 0]
        },
        accepts("update-empty-file", "A file of no bytes is a file.") { $0.texts["media/empty"] = [] },
        accepts("update-same-bytes", "Two paths may have the same bytes.") {
            $0.texts["media/copy.json"] = $0.texts["guides/er.json"]
        },
        accepts("update-long-path", "A path of 200 bytes is allowed.") {
            $0.texts["media/" + String(repeating: "a", count: 194)] = [1]
        },
        accepts("update-odd-path", "Digits, dots, hyphens and underscores are allowed in paths.") {
            $0.texts["0.a_b-c/9..x"] = [1]
        },
        accepts("update-extensions", "Keys that begin with x- are ignored in every object.") {
            let add: (inout Value) -> Void = { $0["x-note"] = ["x": [1, "a", true]] }
            $0.editManifest = { manifest in
                add(&manifest)
                for place in manifest["files"]?.elements.indices ?? 0..<0 {
                    manifest["files"]?.elements[place]["x-kind"] = "text"
                }
            }
            $0.editHead = { head in
                add(&head)
                head["manifest"]?["x-a"] = 1
            }
            $0.editHeadFile = { file in
                add(&file)
                file["signatures"]?.elements[0]["x-by"] = "somebody"
            }
            $0.editNotice = add
            $0.notice.version = 2
            $0.roots.append(TestRoot(version: 2, edit: add))
        },
        accepts("update-depth-64", "JSON may nest 64 deep.") { release in
            release.editManifest = {
                $0["x-deep"] = .raw(String(repeating: "[", count: 63) + String(repeating: "]", count: 63))
            }
        },
        accepts("update-characters", "Text of every plane, and every escape there is, comes through.") { release in
            release.editManifest = {
                $0["x-text"] = "\u{1}\u{8}\t\n\u{B}\u{C}\r\u{1F}\"\\/<>&\u{7F}\u{2028}é汉\u{1F600}"
            }
        },
        accepts("update-largest-number", "2^53 − 1 is a number.") { release in
            release.editManifest = { $0["x-n"] = 9_007_199_254_740_991 }
        },
        accepts("update-key-order", "Keys are sorted by the bytes of UTF-8, not by UTF-16 units.") { release in
            release.editManifest = {
                $0["x-\u{FFFD}"] = 1
                $0["x-\u{1F600}"] = 2
            }
        },
    ]
}
