/// Heads and manifests that are right in all but their spelling, and rightly signed.
func spellingCases() -> [ConformanceCase] {
    Spelling.all.map(headCase) + Spelling.all.map(manifestCase) + [
        ConformanceCase("spelling-notice", "A notice that is not canonical is left aside, and stops nothing.") { run in
            try run.hold(.first)
            var feed = try TestRelease.second.served()
            feed.files["notice.json"]?.insert(0x20, at: 0)
            try run.pull(feed, .updated, notes: ["sync-not-canonical"])
            try run.shows(feed)
        },
        refusesServed("spelling-root", "A root that is not canonical is refused.", "sync-not-canonical") {
            let root = try TestRoot(version: 2).file()
            $0.files["root/2.json"] = root + [0x0A]
        },
        ConformanceCase("spelling-manifest-depth-100000", "Brackets by the hundred thousand do no harm.") { run in
            try refuseManifest(run, member: Spelling.nested(100_000), ["sync-format"])
        },
        ConformanceCase("spelling-manifest-number-1mb", "A number of a million digits does no harm.") { run in
            let number = String(repeating: "7", count: 1_000_000)
            try refuseManifest(run, member: number, ["sync-not-canonical", "sync-format"])
        },
    ]
}

private func headCase(_ spelling: Spelling) -> ConformanceCase {
    ConformanceCase("spelling-head-" + spelling.name, spelling.demand) { run in
        var bad = TestRelease.second
        bad.editHead = { $0["x-a"] = spelling.member ?? "@x@" }
        var feed = try bad.served()
        feed.files["head.json"] = spelling.respell(feed.files["head.json"] ?? [])
        try run.hold(.first)
        try run.pull(feed, .refused(Set(spelling.codes)))
        try run.shows(try TestRelease.first.served())
    }
}

private func manifestCase(_ spelling: Spelling) -> ConformanceCase {
    ConformanceCase("spelling-manifest-" + spelling.name, spelling.demand) { run in
        var bad = TestRelease.second
        bad.editManifest = { $0["x-a"] = spelling.member ?? "@x@" }
        bad.respellManifest = spelling.respell
        try run.hold(.first)
        try run.pull(try bad.served(), .refused(Set(spelling.codes)))
        try run.shows(try TestRelease.first.served())
    }
}

private func refuseManifest(_ run: CaseRun, member: String, _ codes: Set<String>) throws {
    var bad = TestRelease.second
    bad.editManifest = { $0["x-a"] = .raw(member) }
    try run.hold(.first)
    try run.pull(try bad.served(), .refused(codes))
    try run.shows(try TestRelease.first.served())
}
