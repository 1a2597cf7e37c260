import KioskFormat

/// One update of a store, as `docs/kiosk-feed.md` tells it under "Updating".
///
///     roots → notice → head → manifest → files → everything hashed again → one switch
///
/// Several sources are asked side by side: the newest head that is right wins, and its files may come from any of
/// them. A source that is wrong anywhere is passed over, named, and asked again next time.
struct Update {
    let store: StoreFiles
    let download: Download
    let today: KioskDay

    var root: KioskRoot
    var held: HeldState
    var notes: [KioskFeedError] = []

    /// The sources that were right so far, with what each of them says is the newest.
    var sources: [any KioskSource]

    /// Why the first of the sources that were passed over was.
    var firstFailure: KioskFeedError?

    var isNoticeNew = false

    /// The file of the root that the device was delivered with.
    let delivered: [UInt8]

    /// - Throws: what is wrong with the delivered root, if the store has none either.
    init(
        _ store: StoreFiles,
        today: KioskDay,
        trusting delivered: [UInt8],
        sources: [any KioskSource]
    ) throws(KioskFeedError) {
        self.store = store
        self.today = today
        self.delivered = delivered
        self.sources = sources
        do throws(KioskFeedError) {
            root = try KioskSignedFile<KioskRoot>(contents: delivered, atMost: KioskLimits.rootLength).content
        } catch {
            guard let kept = store.newestRoot() else { throw error }
            root = kept
        }
        download = Download(store: store)
        held = HeldState(store)
    }

    mutating func run() async throws(KioskFeedError) -> KioskPullReport.Outcome {
        try await walkRoots()
        try await takeNotice()
        let offers = try await offers()
        if try await takeBest(of: offers.newer) {
            try remember()
            sweep()
            return .updated
        }
        let wasDamaged = try await repair(isConfirmed: offers.isConfirmed)
        guard offers.newer.isEmpty, offers.isConfirmed || offers.isLagging else {
            throw firstFailure ?? KioskFeedError(.missing, "there is no source")
        }
        if offers.isConfirmed {
            try keepUnderNewestRoot()
            try remember()
            sweep()
        }
        return isNoticeNew || wasDamaged ? .updated : .unchanged
    }

    /// Notes what a source did wrong; the first such thing is the answer if no other source is any better.
    mutating func fail(_ error: KioskFeedError) {
        if firstFailure == nil { firstFailure = error }
        notes.append(error)
    }
}

extension KioskFeedError {
    /// Whether the device itself is at fault, so that no other source can help.
    var isOfMachine: Bool { code == .disk || code == .noSpace }
}
