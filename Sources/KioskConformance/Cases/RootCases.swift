/// The chain of roots.
func rootCases() -> [ConformanceCase] {
    [
        accepts("root-rotation", "A new root replaces the release key.") {
            $0.roots.append(rotated())
            $0.releaseSigners = ["release-2"]
        },
        refuses("root-old-key", "A key that the newest root no longer names is refused.", "sync-bad-signature") {
            $0.roots.append(rotated())
        },
        refuses("root-gap", "Roots behind a gap are not looked for.", "sync-bad-signature", "sync-missing") {
            var third = rotated()
            third.version = 3
            $0.roots += [TestRoot(version: 2), third]
            $0.releaseSigners = ["release-2"]
        } served: {
            $0.files["root/2.json"] = nil
        },
        refuses("root-lacking", "A head that knows of a newer root than the source has is refused.", "sync-missing") {
            $0.headRoot = 2
        },
        refuses("root-wrong-number", "root/2.json holds the root 2.", "sync-root-version") {
            $0.roots.append(TestRoot(version: 3))
        },
        refuses("root-repeated", "root/2.json is not the root 1 again.", "sync-root-version") {
            $0.roots.append(TestRoot())
        },
        refuses("root-fork", "A root that only its own keys signed is refused.", "sync-root-signature") {
            let role = TestRoot.Role(keys: ["attacker"])
            $0.roots.append(TestRoot(version: 2, root: role, release: role, notice: role, signers: ["attacker"]))
            $0.releaseSigners = ["attacker"]
        },
        refuses("root-old-keys-only", "A root that its own keys did not sign is refused.", "sync-root-signature") {
            $0.roots.append(TestRoot(version: 2, root: .init(keys: ["root-2"])))
        },
        refuses("root-release-key", "A release key signs no root.", "sync-root-signature") {
            $0.roots.append(TestRoot(version: 2, signers: ["release-1"]))
        },
        refuses("root-unsigned", "A root that nobody signed is refused.", "sync-root-signature", "sync-format") {
            $0.roots.append(TestRoot(version: 2, signers: []))
        },
        accepts("root-new-root-key", "A root with another root key is signed by the old and the new one.") {
            $0.roots.append(TestRoot(version: 2, root: .init(keys: ["root-2"]), signers: ["root-1", "root-2"]))
        },
        refuses("root-own-threshold", "A root's own threshold counts too.", "sync-root-threshold") {
            let role = TestRoot.Role(keys: ["root-1", "root-2"], threshold: 2)
            $0.roots.append(TestRoot(version: 2, root: role))
        },
        refuses("root-old-threshold", "The old root's threshold counts too.", "sync-root-threshold") {
            let role = TestRoot.Role(keys: ["root-1", "root-2"], threshold: 2)
            $0.roots += [
                TestRoot(version: 2, root: role, signers: ["root-1", "root-2"]), TestRoot(version: 3),
            ]
        },
        accepts("root-expired-middle", "A root in the middle of the chain may have expired.") {
            $0.roots += [TestRoot(version: 2, expires: "2020-01-01"), TestRoot(version: 3)]
        },
        refuses("root-expired", "The last root must not have expired.", "sync-root-expired") {
            $0.roots.append(TestRoot(version: 2, expires: "2026-11-20"))
        },
        accepts("root-last-day", "A root holds on its last day.") {
            $0.roots.append(TestRoot(version: 2, expires: "2026-11-21"))
        },
        refuses("root-other-feed", "A root of another feed is refused.", "sync-wrong-feed") {
            $0.roots.append(TestRoot(version: 2, feed: "bieren"))
        },
        refuses("root-later-shape", "A root of a later shape is refused by name.", "sync-format-version") {
            $0.roots.append(
                TestRoot(version: 2) {
                    $0["schemaVersion"] = 2
                    $0["news"] = 1
                }
            )
        },
        refuses("root-unknown-key", "A root with an unknown key is refused.", "sync-format") {
            $0.roots.append(TestRoot(version: 2) { $0["news"] = 1 })
        },
        refuses("root-too-large", "A root has at most 64 KiB.", "sync-too-large") {
            $0.roots.append(TestRoot(version: 2) { $0["x-long"] = .text(String(repeating: "a", count: 65_536)) })
        },
        refuses("root-false-id", "A key's id is worked out, not believed.", "sync-format") {
            $0.roots.append(
                TestRoot(version: 2) { root in
                    guard var key = root["keys"]?.elements[0] else { return }
                    key["public"] = .text(String(repeating: "0", count: 64))
                    root["keys"]?.elements[0] = key
                }
            )
        },
        refuses("root-threshold-zero", "A threshold is at least 1.", "sync-format") {
            $0.roots.append(TestRoot(version: 2) { $0["roles"]?["release"]?["threshold"] = 0 })
        },
        refuses("root-threshold-unreachable", "A threshold is at most the number of keys.", "sync-format") {
            $0.roots.append(TestRoot(version: 2) { $0["roles"]?["release"]?["threshold"] = 2 })
        },
        refuses("root-role-missing", "A root names all three roles.", "sync-format") {
            $0.roots.append(TestRoot(version: 2) { $0["roles"]?["notice"] = nil })
        },
        ConformanceCase("root-kept", "A root found right is kept even if the head is refused.") { run in
            try run.hold(.first)
            var release = TestRelease.second
            release.roots.append(rotated())
            try run.pull(try release.served(), .refused("sync-bad-signature"))
            release.releaseSigners = ["release-2"]
            var feed = try release.served()
            feed.files["root/2.json"] = nil
            try run.pull(feed, .updated)
            try run.shows(feed)
        },
        ConformanceCase("root-257-steps", "256 roots at most in one update; the next one goes on.") { run in
            var release = TestRelease.first
            for version in 2...258 { release.roots.append(TestRoot(version: version)) }
            let feed = try release.served()
            try run.pull(feed, .refused("sync-root-steps"))
            try run.pull(feed, .updated)
            try run.shows(feed)
        },
    ] + rootRecoveryCases()
}

/// What a new root makes good.
private func rootRecoveryCases() -> [ConformanceCase] {
    [
        ConformanceCase("root-recovery", "After a rotation of the release key any counter counts again.") { run in
            try run.hold(.first)
            var stolen = TestRelease.second
            stolen.version = 9_007_199_254_740_991
            stolen.sequence = 9_007_199_254_740_991
            stolen.signed = "2099-01-01"
            stolen.texts = testGuides(["yi"], changed: ["yi": "把钱汇到这里。"])
            try run.pull(try stolen.served(), .updated)
            var release = TestRelease.second
            release.roots.append(rotated())
            release.releaseSigners = ["release-2"]
            let feed = try release.served()
            try run.pull(feed, .updated)
            try run.shows(feed, "fresh")
        },
        ConformanceCase("root-recovery-same-counters", "After a rotation even the same counters are no double.") {
            run in
            try run.hold(.first)
            var stolen = TestRelease.second
            stolen.texts = testGuides(["yi"], changed: ["yi": "把钱汇到这里。"])
            try run.pull(try stolen.served(), .updated)
            var release = TestRelease.second
            release.roots.append(rotated())
            release.releaseSigners = ["release-2"]
            let feed = try release.served()
            try run.pull(feed, .updated)
            try run.shows(feed)
        },
        ConformanceCase("root-recovery-notice", "After a rotation of the notice key any notice counts again.") { run in
            try run.hold(.first)
            var stolen = TestRelease.first
            stolen.sequence = 2
            stolen.notice.version = 9_007_199_254_740_991
            stolen.notice.items = [["action": "withdraw", "guide": "yi", "text": "假的。"]]
            try run.pull(try stolen.served(), .updated)
            var release = TestRelease.second
            release.sequence = 3
            release.roots.append(TestRoot(version: 2, notice: .init(keys: ["notice-2"])))
            release.noticeSigners = ["notice-2"]
            release.notice.version = 2
            let feed = try release.served()
            try run.pull(feed, .updated)
            try run.shows(feed)
        },
        ConformanceCase("root-no-recovery", "A rotation of other keys changes nothing about the counters.") { run in
            try run.hold(.first)
            try run.hold(.second)
            var old = TestRelease.first
            old.roots.append(TestRoot(version: 2, root: .init(keys: ["root-2"]), signers: ["root-1", "root-2"]))
            old.headRoot = 1
            try run.pull(try old.served(), .unchanged, notes: ["sync-rollback"])
            try run.shows(try TestRelease.second.served())
        },
    ]
}

/// A second root that replaces the release key.
private func rotated() -> TestRoot { TestRoot(version: 2, release: .init(keys: ["release-2"])) }

/// As ``refuses(_:_:_:notes:spoil:)``, spoiled both before and after the signing.
private func refuses(
    _ name: String,
    _ demand: String,
    _ codes: String...,
    spoil: @escaping (inout TestRelease) throws -> Void,
    served: @escaping (inout TestFeed) -> Void
) -> ConformanceCase {
    ConformanceCase(name, demand) { run in
        var bad = TestRelease.second
        try spoil(&bad)
        var feed = try bad.served()
        served(&feed)
        try run.hold(.first)
        try run.pull(feed, .refused(Set(codes)))
        try run.shows(try TestRelease.first.served())
    }
}
