import KioskFormat

/// Keys for tests alone, from seeds that everyone can read: whoever trusts them trusts anybody.
///
/// The seed of key n is the SHA-256 of the ASCII text `baihua test key n`, which `docs/kiosk-feed.md` states too.
enum TestKeys {
    static func key(_ number: Int) -> KioskSigningKey {
        let seed = bytes(hexDigits: sha256Hex([UInt8]("baihua test key \(number)".utf8)))
        return seed.flatMap { KioskSigningKey(seed: $0) } ?? KioskSigningKey()
    }

    /// Two of three keys sign roots, one of two releases, and one notices.
    static let root = [key(1), key(2), key(3)]
    static let release = [key(4), key(5)]
    static let notice = [key(6)]

    static func sampleRoot(version: Int = 1) -> KioskRoot {
        KioskRoot(
            feed: "shifan",
            version: version,
            expires: KioskDay(rawValue: "2027-11-20"),
            root: (root.map(\.publicKey), 2),
            release: (release.map(\.publicKey), 1),
            notice: (notice.map(\.publicKey), 1)
        )
    }
}
