/// Warnings and withdrawals.
func noticeCases() -> [ConformanceCase] {
    [
        ConformanceCase("notice-warn-and-withdraw", "A notice warns of one guide and withdraws another.") { run in
            var release = TestRelease.first
            release.notice = TestNotice(version: 2, items: [withdraw("er"), warn("yi")])
            let feed = try release.served()
            try run.pull(feed, .updated)
            try run.shows(feed, warned: ["yi"], withdrawn: ["er"])
        },
        ConformanceCase("notice-everywhere", "A warning for every screen names no guide.") { run in
            var release = TestRelease.first
            release.notice.items = [["action": "warn", "text": "明日停电。"], warn("yi")]
            let feed = try release.served()
            try run.pull(feed, .updated)
            try run.shows(feed, warned: ["yi"])
        },
        ConformanceCase("notice-unknown-guide", "A guide that the version has not is passed over.") { run in
            var release = TestRelease.first
            release.notice.items = [warn("wu"), withdraw("yi")]
            let feed = try release.served()
            try run.pull(feed, .updated)
            try run.shows(feed, withdrawn: ["yi"])
        },
        ConformanceCase("notice-until", "An item holds until its last day.") { run in
            var release = TestRelease.first
            release.notice.items = [warn("yi", until: "2026-11-30")]
            let feed = try release.served()
            try run.pull(feed, .updated)
            try run.shows(feed, warned: ["yi"], day: "2026-11-30")
            try run.shows(feed, day: "2026-12-01")
        },
        ConformanceCase("notice-until-floor", "A clock that went back does not bring an item back.") { run in
            var release = TestRelease.first
            release.notice.items = [warn("yi", until: "2026-11-19")]
            let feed = try release.served()
            try run.pull(feed, .updated)
            try run.shows(feed, clockTrusted: false, day: "2026-11-10")
        },
        ConformanceCase("notice-alone", "A new notice is held though the head is the same.") { run in
            try run.hold(.first)
            var release = TestRelease.first
            release.notice = TestNotice(version: 2, items: [withdraw("yi")])
            let feed = try sameHead(release)
            try run.pull(feed, .updated)
            try run.shows(feed, withdrawn: ["yi"])
        },
        ConformanceCase("notice-before-head", "A new notice is held though the head is refused.") { run in
            try run.hold(.first)
            var release = TestRelease.second
            release.notice = TestNotice(version: 2, items: [withdraw("yi")])
            release.releaseSigners = ["attacker"]
            try run.pull(try release.served(), .refused("sync-bad-signature"))
            try run.shows(try TestRelease.first.served(), withdrawn: ["yi"])
        },
        ConformanceCase("notice-replaced", "A notice replaces the one before it as a whole.") { run in
            var release = TestRelease.first
            release.notice = TestNotice(version: 2, items: [withdraw("er"), warn("yi")])
            try run.hold(release)
            release.notice = TestNotice(version: 3, items: [warn("er")])
            let feed = try sameHead(release)
            try run.pull(feed, .updated)
            try run.shows(feed, warned: ["er"])
        },
        ConformanceCase("notice-outlives-version", "A notice holds for the next version too.") { run in
            var release = TestRelease.first
            release.notice = TestNotice(version: 2, items: [withdraw("yi")])
            try run.hold(release)
            var next = TestRelease.second
            next.notice = release.notice
            let feed = try next.served()
            try run.pull(feed, .updated)
            try run.shows(feed, withdrawn: ["yi"])
        },
        ConformanceCase("notice-rollback", "An older notice is left aside.") { run in
            var release = TestRelease.first
            release.notice = TestNotice(version: 2, items: [withdraw("yi")])
            try run.hold(release)
            let feed = try TestRelease.second.served()
            try run.pull(feed, .updated, notes: ["sync-notice-rollback"])
            try run.shows(feed, withdrawn: ["yi"])
        },
        ConformanceCase("notice-contradiction", "Another notice of the same number is left aside.") { run in
            var release = TestRelease.first
            release.notice = TestNotice(version: 2, items: [withdraw("yi")])
            try run.hold(release)
            var next = TestRelease.second
            next.notice.version = 2
            let feed = try next.served()
            try run.pull(feed, .updated, notes: ["sync-equivocation"])
            try run.shows(feed, withdrawn: ["yi"])
        },
        ConformanceCase("notice-held-back", "A notice older than the head knows of is noted.") { run in
            try run.hold(.first)
            var release = TestRelease.second
            release.editHead = { $0["noticeVersion"] = 3 }
            let feed = try release.served()
            try run.pull(feed, .updated, notes: ["sync-notice-rollback"])
            try run.shows(feed)
        },
        ConformanceCase("notice-missing", "A notice that is not there stops nothing.") { run in
            try run.hold(.first)
            var feed = try TestRelease.second.served()
            feed.files["notice.json"] = nil
            try run.pull(feed, .updated, notes: ["sync-missing"])
            try run.shows(feed)
        },
        ConformanceCase("notice-login-page", "A login page in its place stops nothing.") { run in
            try run.hold(.first)
            var feed = try TestRelease.second.served()
            feed.files["notice.json"] = Array("<html>\n".utf8)
            try run.pull(feed, .updated, notes: ["sync-not-json"])
            try run.shows(feed)
        },
        bad("other-key", "A release key signs no notice.", "sync-bad-signature") { $0.noticeSigners = ["release-1"] },
        bad("changed", "What is changed after the signing is left aside.", "sync-bad-signature") {
            $0.editNoticeFile = { $0["signed"]?["items"] = [withdraw("er")] }
        },
        bad("threshold", "One of two is too few.", "sync-threshold") {
            $0.roots.append(TestRoot(version: 2, notice: .init(keys: ["notice-1", "notice-2"], threshold: 2)))
        },
        bad("other-feed", "Another feed's notice is left aside.", "sync-wrong-feed") {
            $0.editNotice = { $0["feed"] = "bieren" }
        },
        bad("later-shape", "A later shape is left aside by name.", "sync-format-version") {
            $0.editNotice = { $0["schemaVersion"] = 2 }
        },
        bad("too-large", "A notice has at most 16 KiB.", "sync-too-large") {
            $0.editNotice = { $0["x-long"] = .text(String(repeating: "a", count: 16_384)) }
        },
        bad("unknown-key", "A notice has no unknown keys.", "sync-format") { $0.editNotice = { $0["news"] = 1 } },
        bad("unknown-action", "An item warns or withdraws.", "sync-format") {
            $0.notice.items = [["action": "praise", "guide": "yi", "text": "好。"]]
        },
        bad("withdraws-nothing", "Whoever withdraws names a guide.", "sync-format") {
            $0.notice.items = [["action": "withdraw", "text": "全部。"]]
        },
        bad("unsorted", "Items stand in the order of their guides.", "sync-format") {
            $0.notice.items = [warn("yi"), warn("er")]
        },
        bad("guide-twice", "No guide stands twice.", "sync-format") { $0.notice.items = [warn("yi"), withdraw("yi")] },
        bad("101-items", "A notice has at most 100 items.", "sync-format") {
            $0.notice.items = (100...200).map { warn("g\($0)") }
        },
        bad("no-id", "A guide is named by its id.", "sync-format") { $0.notice.items = [warn("../yi")] },
    ]
}

private func warn(_ guide: String, until: String? = nil) -> Value {
    var item: Value = ["action": "warn", "guide": .text(guide), "text": "先打电话问清楚。"]
    item["until"] = until.map { .text($0) }
    return item
}

private func withdraw(_ guide: String) -> Value {
    ["action": "withdraw", "guide": .text(guide), "text": "这份指南有错，请打 12345。"]
}

/// A release's feed with the head of the first version as it was.
private func sameHead(_ release: TestRelease) throws -> TestFeed {
    var feed = try release.served()
    var before = release
    before.editHead = { $0["noticeVersion"] = .number(release.notice.version > 2 ? 2 : 1) }
    feed.files["head.json"] = try before.served().files["head.json"]
    return feed
}

/// The notice of the second version is spoiled: its code is noted, the one held stays, and the version is taken.
private func bad(
    _ what: String,
    _ demand: String,
    _ code: String,
    spoil: @escaping (inout TestRelease) -> Void
) -> ConformanceCase {
    ConformanceCase("notice-" + what, demand) { run in
        var held = TestRelease.first
        held.notice = TestNotice(version: 2, items: [withdraw("er")])
        try run.hold(held)
        var release = TestRelease.second
        release.notice = TestNotice(version: 3, items: [])
        release.editHead = { $0["noticeVersion"] = 2 }
        spoil(&release)
        let feed = try release.served()
        try run.pull(feed, .updated, notes: [code])
        try run.shows(feed, withdrawn: ["er"])
    }
}
