/// What a head says, and how long it is.
func shapeCases() -> [ConformanceCase] {
    [
        refuses("head-other-feed", "Another feed's head is refused.", "sync-wrong-feed") {
            $0.editHead = { $0["feed"] = "bieren" }
        },
        refuses("head-reader-too-old", "A feed that needs a newer reader is refused.", "sync-reader-too-old") {
            $0.minimumReaderVersion = 2
        },
        refuses("head-later-shape", "A later shape is refused by name, whatever else it holds.", "sync-format-version")
        {
            $0.editHead = {
                $0["schemaVersion"] = 2
                $0["sequence"] = "nine"
                $0["news"] = 1
            }
        },
        head("unknown-key", "An unknown key is refused.") { $0["news"] = 1 },
        head("missing-key", "Every key must be there.") { $0["freshUntil"] = nil },
        head("text-for-number", "A number is no text.") { $0["version"] = "2" },
        head("boolean-for-number", "A number is no boolean.") { $0["sequence"] = true },
        head("sequence-zero", "Counters begin with 1.") { $0["sequence"] = 0 },
        head("no-such-day", "A day is in the calendar.") { $0["signed"] = "2026-02-30" },
        head("short-day", "A day has ten characters.") { $0["expires"] = "2026-12-1" },
        head("time-for-day", "A day holds no time.") { $0["freshUntil"] = "2026-11-28T00:00:00Z" },
        head("other-digits", "A day is of ASCII digits.") { $0["freshUntil"] = "２０２６-11-28" },
        head("short-hash", "A hash has 64 digits.") { $0["manifest"]?["sha256"] = "abc" },
        head("eleven-deltas", "There are at most ten deltas.") { head in
            head["deltas"] = .list((1...11).map { delta(from: $0) })
        },
        head("deltas-unsorted", "Deltas are sorted by the version from which they lead.") {
            $0["deltas"] = [delta(from: 2), delta(from: 1)]
        },
        head("delta-twice", "From one version leads one delta.") {
            $0["deltas"] = [delta(from: 1), delta(from: 1)]
        },
        head("list-for-object", "An object is no list.") { $0["manifest"] = [] },
        refuses("head-too-large", "A head has at most 16 KiB.", "sync-too-large") {
            $0.editHead = { $0["x-long"] = .text(String(repeating: "a", count: 16_384)) }
        },
        refuses("head-manifest-too-large", "A manifest has at most 8 MiB.", "sync-too-large") {
            $0.editHead = { $0["manifest"]?["length"] = 8_388_609 }
        },
        refusesServed("head-login-page", "A login page is no JSON.", "sync-not-json") {
            $0.files["head.json"] = Array("<!DOCTYPE html>\n<title>Log in</title>\n".utf8)
        },
        refusesServed("head-empty", "Nothing is no JSON.", "sync-not-json") { $0.files["head.json"] = [] },
        refusesServed("head-list", "A list is no object.", "sync-not-json") {
            $0.files["head.json"] = Array("[]\n".utf8)
        },
        ConformanceCase("head-refused-first", "What is refused at first leaves nothing to show.") { run in
            var bad = TestRelease.first
            bad.editHead = { $0["feed"] = "bieren" }
            try run.pull(try bad.served(), .refused("sync-wrong-feed"))
            try run.shows(nil)
        },
    ]
}

private func head(_ what: String, _ demand: String, edit: @escaping (inout Value) -> Void) -> ConformanceCase {
    refuses("head-" + what, demand, "sync-format") { $0.editHead = edit }
}

private func delta(from version: Int) -> Value {
    ["from": .number(version), "length": 1, "sha256": .text(sha256([]))]
}
