/// Older, equal and contradicting heads.
func orderCases() -> [ConformanceCase] {
    [
        ConformanceCase("order-lagging-mirror", "A mirror that lags behind is no error.") { run in
            try run.hold(.second)
            try run.pull(try TestRelease.first.served(), .unchanged, notes: ["sync-rollback"])
            try run.shows(try TestRelease.second.served())
        },
        ConformanceCase("order-lower-version", "A lower version with a higher sequence is not taken.") { run in
            try run.hold(.second)
            var old = TestRelease.first
            old.sequence = 9
            try run.pull(try old.served(), .unchanged, notes: ["sync-rollback"])
            try run.shows(try TestRelease.second.served())
        },
        ConformanceCase("order-lower-sequence", "A higher version with a lower sequence is not taken.") { run in
            var first = TestRelease.first
            first.sequence = 5
            try run.hold(first)
            try run.pull(try TestRelease.second.served(), .unchanged, notes: ["sync-rollback"])
            try run.shows(try first.served())
        },
        refuses("order-equal-sequence", "Two heads with one sequence are a contradiction.", "sync-equivocation") {
            $0.sequence = 1
        },
        refuses("order-equal-version", "Two manifests with one version are a contradiction.", "sync-equivocation") {
            $0.version = 1
        },
        ConformanceCase("order-after-contradiction", "After a contradiction the next right head is taken.") { run in
            try run.hold(.first)
            var bad = TestRelease.second
            bad.sequence = 1
            try run.pull(try bad.served(), .refused("sync-equivocation"))
            let feed = try TestRelease.second.served()
            try run.pull(feed, .updated)
            try run.shows(feed)
        },
        ConformanceCase("order-refused-is-forgotten", "A head whose files are missing does not count as held.") { run in
            try run.hold(.first)
            var third = try TestRelease.third.served()
            third.files["files/" + sha256(TestRelease.third.manifest)] = nil
            try run.pull(third, .refused("sync-missing"))
            let feed = try TestRelease.second.served()
            try run.pull(feed, .updated)
            try run.shows(feed)
        },
        ConformanceCase("order-two-stores", "Whoever holds nothing takes any counter.") { run in
            var late = TestRelease.first
            late.sequence = 77
            late.version = 41
            let feed = try late.served()
            try run.pull(feed, .updated)
            try run.shows(feed)
        },
    ]
}
