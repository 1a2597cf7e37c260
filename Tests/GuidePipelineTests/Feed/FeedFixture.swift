import GuidePipeline
import KioskFormat

/// Keys for tests alone, from seeds that everyone can read: whoever trusts them trusts anybody.
func testKey(_ number: Int) -> KioskSigningKey {
    let seed = bytes(hexDigits: sha256Hex([UInt8]("baihua test key \(number)".utf8)))
    return seed.flatMap { KioskSigningKey(seed: $0) } ?? KioskSigningKey()
}

/// A pseudo-random sequence that a seed gives again on every machine (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// What a build of some guides would write, and the roots and keys to sign it with.
enum FeedFixture {
    static let day = KioskDay(rawValue: "2026-11-20")
    static let keys = [testKey(4), testKey(6)]

    static func root(version: Int = 1, release: [KioskSigningKey] = [testKey(4)]) -> KioskRoot {
        KioskRoot(
            feed: "shifan",
            version: version,
            expires: KioskDay(rawValue: "2028-11-20"),
            root: ([testKey(1), testKey(2), testKey(3)].map(\.publicKey), 2),
            release: (release.map(\.publicKey), 1),
            notice: ([testKey(6).publicKey], 1)
        )
    }

    static func chain(_ more: [KioskRoot] = []) throws -> RootChain {
        var chain = try RootChain(FeedFiles(place: "", files: [:]))
        for root in [root()] + more { try chain.add(KioskSignedFile(signing: root, with: [testKey(1), testKey(2)])) }
        return chain
    }

    /// `kiosk/v1` with an index that names its day, and guides by id with a text and former ids.
    static func build(
        _ guides: [String: (text: String, formerIds: [String])],
        on day: KioskDay = day
    ) -> FeedFiles {
        var files: [String: [UInt8]] = ["schema/index.schema.json": [UInt8]("{ }\n".utf8)]
        for (id, guide) in guides {
            let former = guide.formerIds.map { "\"\($0)\"" }.joined(separator: ",")
            let text = #"{"header":{"formerIds":[\#(former)],"id":"\#(id)"},"text":"\#(guide.text)"}"#
            files["guides/\(id).json"] = [UInt8]((text + "\n").utf8)
        }
        let ids = guides.keys.sorted().map { "\"\($0)\"" }.joined(separator: ",")
        files["index.json"] = [UInt8]((#"{"generated":"\#(day.rawValue)","guides":[\#(ids)]}"# + "\n").utf8)
        let manifest = KioskManifest(
            feed: "shifan",
            version: dayCounter(day),
            published: day,
            expires: day.adding(days: 90),
            files: files.map { KioskFile(path: $0.key, contents: $0.value) }
        )
        files["manifest.json"] = manifest.canonicalJSON()
        return FeedFiles(place: "site", files: files)
    }

    static func build(_ texts: [String: String], on day: KioskDay = day) -> FeedFiles {
        build(texts.mapValues { ($0, []) }, on: day)
    }

    static func sign(
        _ built: FeedFiles,
        after previous: SignedFeed? = nil,
        on day: KioskDay = day,
        roots: RootChain? = nil,
        keys: [KioskSigningKey] = keys
    ) throws -> SignedFeed {
        try signFeed(
            FeedSigning(
                built: built,
                previous: previous.map { FeedFiles(place: "feed", files: $0.files) },
                roots: roots ?? chain(),
                keys: keys,
                today: day
            )
        )
    }
}

extension SignedFeed {
    var asFound: FeedFiles { FeedFiles(place: "feed", files: files) }

    var manifest: KioskManifest? { files["manifest.json"].flatMap { try? KioskManifest(contents: $0) } }
}
