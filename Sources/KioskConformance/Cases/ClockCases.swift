/// How fresh what is shown is, by any clock.
func clockCases() -> [ConformanceCase] {
    [
        shown("clock-fresh", "Fresh until the last day.", on: "2026-11-27", "fresh"),
        shown("clock-ageing", "Ageing from the next day on.", on: "2026-11-28", "ageing"),
        shown("clock-ageing-last", "Ageing until the last day.", on: "2026-12-25", "ageing"),
        shown("clock-expired", "Expired afterwards, and still readable.", on: "2026-12-26", "expired"),
        shown("clock-ten-years-on", "A clock ten years ahead hides nothing.", on: "2036-11-21", "expired"),
        shown(
            "clock-1970",
            "A clock in 1970 hides nothing and is not trusted.",
            on: "1970-01-01",
            "fresh",
            trusted: false
        ),
        shown("clock-day-before", "One day before the floor is trusted.", on: "2026-11-19", "fresh"),
        shown("clock-two-days-before", "Two days before the floor is not.", on: "2026-11-18", "fresh", trusted: false),
        shown(
            "clock-pulled-late",
            "Today is never before the confirmation.",
            pulled: "2026-12-01",
            on: "2026-11-21",
            "ageing"
        ),
        shown(
            "clock-pulled-late-expired",
            "The same, expired.",
            pulled: "2026-12-30",
            on: "1970-01-01",
            "expired",
            trusted: false
        ),
        ConformanceCase("clock-pull-in-1970", "An update needs no right clock.") { run in
            let feed = try TestRelease.first.served()
            try run.pull(feed, .updated, day: "1970-01-01")
            try run.shows(feed, "fresh", clockTrusted: false, day: "1970-01-01")
        },
        ConformanceCase("clock-frozen", "The same head again and again does not stay fresh.") { run in
            let feed = try TestRelease.first.served()
            try run.hold(.first)
            try run.pull(feed, .unchanged, day: "2026-12-10")
            try run.shows(feed, "ageing", day: "2026-12-10")
            try run.pull(feed, .unchanged, day: "2027-01-10")
            try run.shows(feed, "expired", day: "2027-01-10")
        },
        ConformanceCase("clock-confirmation", "The source's confirmation moves the day, also of an equal head.") {
            run in
            let feed = try TestRelease.first.served()
            try run.hold(.first)
            try run.pull(feed, .unchanged, day: "2026-12-01")
            try run.shows(feed, "ageing", day: "2026-11-21")
        },
        ConformanceCase("clock-lagging-mirror", "A mirror that lags behind confirms nothing.") { run in
            try run.hold(.second)
            try run.pull(try TestRelease.first.served(), .unchanged, notes: ["sync-rollback"], day: "2026-12-01")
            try run.shows(try TestRelease.second.served(), "fresh", day: "2026-11-21")
        },
        ConformanceCase("clock-notice-floor", "A notice's day counts for the floor.") { run in
            var release = TestRelease.first
            release.notice.signed = "2026-11-29"
            let feed = try release.served()
            try run.hold(release)
            try run.shows(feed, "ageing", clockTrusted: false, day: "2026-11-21")
        },
        ConformanceCase("clock-root-expired", "An expired root stops updates and hides nothing.") { run in
            try run.hold(.first)
            let feed = try TestRelease.second.served()
            try run.pull(feed, .refused("sync-root-expired"), day: "2029-01-01")
            try run.shows(try TestRelease.first.served(), "expired", day: "2029-01-01")
            try run.pull(feed, .updated)
            try run.shows(feed, "fresh")
        },
        ConformanceCase("clock-manifest-expires", "The head's dates go before the manifest's.") { run in
            var release = TestRelease.first
            release.editManifest = { $0["expires"] = "2026-11-20" }
            let feed = try release.served()
            try run.hold(release)
            try run.shows(feed, "fresh")
        },
    ]
}

/// What the first version's state is on a day.
private func shown(
    _ name: String,
    _ demand: String,
    pulled: String = CaseRun.day,
    on day: String,
    _ state: String,
    trusted: Bool = true
) -> ConformanceCase {
    ConformanceCase(name, demand) { run in
        let feed = try TestRelease.first.served()
        if pulled == CaseRun.day {
            try run.hold(.first)
        } else {
            try run.pull(feed, .updated, day: pulled)
        }
        try run.shows(feed, state, clockTrusted: trusted, day: day)
    }
}
