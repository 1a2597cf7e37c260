import Testing

/// Builds the trees of `Sites/` from end to end, and holds them to what they keep.
struct SiteFixtureTests {
    private static let hint: Comment =
        "run RECORD_GOLDENS=1 swift test --filter SiteFixtureTests and look at the difference"

    @Test(arguments: SiteFixture.all)
    func saysAndWritesWhatItKeeps(_ fixture: SiteFixture) async throws {
        let (findings, files) = try await fixture.build()
        #expect(try fixture.golden("findings.txt", recording: findings) == findings, Self.hint)
        #expect(try fixture.golden("files.txt", recording: files) == files, Self.hint)
    }

    @Test(arguments: SiteFixture.all)
    func keepsBothGoldensAndNothingElse(_ fixture: SiteFixture) {
        guard !SiteFixture.isRecording else { return }
        #expect(fixture.contents == SiteFixture.sources.union(SiteFixture.goldens), Self.hint)
    }

    @Test func noCaseIsLost() {
        #expect(
            SiteFixture.all.map(\.name) == [
                "bundle", "draft", "empty", "expired-and-retired", "former-id", "one-bad-guide", "one-clean-guide",
            ]
        )
    }
}
