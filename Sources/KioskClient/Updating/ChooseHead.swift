import KioskFormat

extension Update {
    /// What the sources say is the newest.
    struct Offers {
        /// Heads that are right and newer than the one held, the newest first.
        var newer: [Offer] = []

        /// Some source has the head held.
        var isConfirmed = false

        /// Some source is behind.
        var isLagging = false
    }

    struct Offer {
        var file: KioskSignedFile<KioskHead>
        var bytes: [UInt8]

        /// The sources to ask for its files, those that offer it first.
        var sources: [any KioskSource]
    }

    mutating func offers() async throws(KioskFeedError) -> Offers {
        var offers = Offers()
        for source in sources {
            do throws(KioskFeedError) {
                guard let offer = try await offer(of: source) else {
                    offers.isLagging = true
                    continue
                }
                if offer.file.message == held.head?.file.message {
                    offers.isConfirmed = true
                } else if let index = offers.newer.firstIndex(where: { $0.file.message == offer.file.message }) {
                    offers.newer[index].sources += offer.sources
                } else {
                    if let rival = offers.newer.first(where: { $0.file.content.sequence == offer.file.content.sequence }
                    ) {
                        throw try contradiction(offer, rival.file, source)
                    }
                    offers.newer.append(offer)
                }
            } catch {
                if error.isOfMachine { throw error }
                fail(error)
            }
        }
        offers.newer.sort {
            let (a, b) = ($0.file.content, $1.file.content)
            return (a.version, a.sequence) > (b.version, b.sequence)
        }
        return offers
    }

    /// Whether the counters of the head held still count: its role has the same keys and threshold.
    var isCounted: Bool { held.head?.name.role == root.digest(of: .release) }

    /// A head that is signed rightly and fits the one held; nil where it is older, which is noted.
    private mutating func offer(of source: any KioskSource) async throws(KioskFeedError) -> Offer? {
        let limit = KioskLimits.headLength
        guard let bytes = try await download.small("head.json", limit: limit, from: source) else {
            throw KioskFeedError(.missing, "\(source.name): there is no head.json")
        }
        let file = try KioskSignedFile<KioskHead>(contents: bytes, atMost: limit)
        try root.check(file, by: .release)
        let head = file.content
        guard head.minimumReaderVersion <= readerVersion else {
            throw KioskFeedError(.readerTooOld, "\(source.name): asks for reader version \(head.minimumReaderVersion)")
        }
        guard head.root <= root.version else {
            throw KioskFeedError(.missing, "\(source.name): root \(head.root) is not there")
        }
        if head.noticeVersion > held.notice?.file.content.version ?? 0 {
            notes.append(KioskFeedError(.noticeRollback, "\(source.name): notice \(head.noticeVersion) is not there"))
        }
        let offer = Offer(file: file, bytes: bytes, sources: [source])
        guard isCounted, let known = held.head?.file else { return offer }
        guard head.sequence >= known.content.sequence, head.version >= known.content.version else {
            notes.append(
                KioskFeedError(.rollback, "\(source.name): head \(head.sequence), held is \(known.content.sequence)")
            )
            return nil
        }
        let isOther =
            head.sequence == known.content.sequence
            ? file.message != known.message
            : head.version == known.content.version && head.manifest != known.content.manifest
        if isOther { throw try contradiction(offer, known, source) }
        return offer
    }

    /// Keeps a head that contradicts another one signed by the same keys.
    private func contradiction(
        _ offer: Offer,
        _ other: KioskSignedFile<KioskHead>,
        _ source: any KioskSource
    ) throws(KioskFeedError) -> KioskFeedError {
        try keepEvidence(offer.bytes, other.canonicalJSON())
        let sequence = offer.file.content.sequence
        return KioskFeedError(
            .equivocation,
            "\(source.name): head \(sequence) contradicts another one signed by the same keys"
        )
    }

    /// Keeps two signed files that contradict each other: enough to prove it, and no way to fill the disk.
    func keepEvidence(_ files: [UInt8]...) throws(KioskFeedError) {
        for bytes in files where store.names(in: "evidence").count < 8 {
            try store.write(bytes, to: "evidence/" + sha256Hex(bytes))
        }
    }
}

/// The version of this reader, as `docs/kiosk-feed.md` counts them.
let readerVersion = 1
