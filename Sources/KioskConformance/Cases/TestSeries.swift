/// The three versions that the cases are about.
extension TestRelease {
    static var first: TestRelease { TestRelease() }

    /// Changes the guide `yi` and adds `san`.
    static var second: TestRelease {
        TestRelease(
            version: 2,
            sequence: 2,
            signed: "2026-11-21",
            freshUntil: "2026-11-28",
            expires: "2026-12-26",
            texts: testGuides(["yi", "er", "san"], changed: ["yi": "带上手机就行。"])
        )
    }

    /// Drops the guide `er`.
    static var third: TestRelease {
        TestRelease(
            version: 3,
            sequence: 3,
            signed: "2026-11-21",
            freshUntil: "2026-11-28",
            expires: "2026-12-26",
            texts: testGuides(["yi", "san"], changed: ["yi": "带上手机就行。"]),
            withdrawn: [["id": "er", "since": "2026-11-21", "successor": "san"]]
        )
    }
}

/// A reader that holds the first version is offered a spoiled second one: it refuses, and goes on showing the first.
func refuses(
    _ name: String,
    _ demand: String,
    _ codes: String...,
    notes: Set<String> = [],
    spoil: @escaping (inout TestRelease) throws -> Void
) -> ConformanceCase {
    ConformanceCase(name, demand) { run in
        var bad = TestRelease.second
        try spoil(&bad)
        try run.hold(.first)
        try run.pull(try bad.served(), .refused(Set(codes)), notes: notes)
        try run.shows(try TestRelease.first.served())
    }
}

/// As ``refuses(_:_:_:notes:spoil:)``, where the feed is spoiled after it was signed.
func refusesServed(
    _ name: String,
    _ demand: String,
    _ codes: String...,
    spoil: @escaping (inout TestFeed) throws -> Void
) -> ConformanceCase {
    ConformanceCase(name, demand) { run in
        var bad = try TestRelease.second.served()
        try spoil(&bad)
        try run.hold(.first)
        try run.pull(bad, .refused(Set(codes)))
        try run.shows(try TestRelease.first.served())
    }
}

/// A reader that holds the first version takes an unusual second one.
func accepts(
    _ name: String,
    _ demand: String,
    notes: Set<String> = [],
    allowed: Set<String> = [],
    change: @escaping (inout TestRelease) throws -> Void
) -> ConformanceCase {
    ConformanceCase(name, demand) { run in
        var good = TestRelease.second
        try change(&good)
        let feed = try good.served()
        try run.hold(.first)
        try run.pull(feed, .updated, notes: notes, allowed: allowed)
        try run.shows(feed)
    }
}

extension TestFeed {
    /// The path of one of its files by the path in the manifest.
    func place(of path: String, in release: TestRelease) -> String { "files/" + sha256(release.texts[path] ?? []) }
}
