/// Why a feed, or one of its files, is refused or could not be had.
public struct KioskFeedError: Error, Hashable, Sendable {
    /// What is wrong, for programs; new codes may come with any version.
    public var code: Code

    /// One English sentence for whoever looks after the terminal; never shown to a visitor.
    public var message: String

    /// The place in the file's bytes, counted from 0, where there is one.
    public var offset: Int?

    public init(_ code: Code, _ message: String, offset: Int? = nil) {
        self.code = code
        self.message = message
        self.offset = offset
    }
}

extension KioskFeedError: CustomStringConvertible {
    public var description: String {
        code.rawValue + ": " + message + (offset.map { " (byte \($0))" } ?? "")
    }
}

extension KioskFeedError {
    /// A code of `docs/kiosk-feed.md`: `sync-…`, never reused for something else.
    ///
    /// An open list: a program must cope with codes that it does not know.
    public struct Code: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
        public var rawValue: String

        public init(rawValue: String) { self.rawValue = rawValue }

        public var description: String { rawValue }
    }
}

extension KioskFeedError.Code {
    // Files.
    public static let notJSON = Self(rawValue: "sync-not-json")
    public static let notCanonical = Self(rawValue: "sync-not-canonical")
    public static let format = Self(rawValue: "sync-format")
    public static let formatVersion = Self(rawValue: "sync-format-version")
    public static let tooLarge = Self(rawValue: "sync-too-large")

    // Roots.
    public static let rootSignature = Self(rawValue: "sync-root-signature")
    public static let rootThreshold = Self(rawValue: "sync-root-threshold")
    public static let rootVersion = Self(rawValue: "sync-root-version")
    public static let rootSteps = Self(rawValue: "sync-root-steps")
    public static let rootExpired = Self(rawValue: "sync-root-expired")

    // Head and notice.
    public static let badSignature = Self(rawValue: "sync-bad-signature")
    public static let threshold = Self(rawValue: "sync-threshold")
    public static let wrongFeed = Self(rawValue: "sync-wrong-feed")
    public static let readerTooOld = Self(rawValue: "sync-reader-too-old")
    public static let rollback = Self(rawValue: "sync-rollback")
    public static let equivocation = Self(rawValue: "sync-equivocation")
    public static let noticeRollback = Self(rawValue: "sync-notice-rollback")

    // Content.
    public static let manifestMismatch = Self(rawValue: "sync-manifest-mismatch")
    public static let manifestTotal = Self(rawValue: "sync-manifest-total")
    public static let fileLength = Self(rawValue: "sync-file-length")
    public static let fileHash = Self(rawValue: "sync-file-hash")
    public static let delta = Self(rawValue: "sync-delta")

    // Source and store.
    public static let missing = Self(rawValue: "sync-missing")
    public static let source = Self(rawValue: "sync-source")
    public static let timeout = Self(rawValue: "sync-timeout")
    public static let noSpace = Self(rawValue: "sync-no-space")
    public static let locked = Self(rawValue: "sync-locked")
    public static let disk = Self(rawValue: "sync-disk")

    // Outcomes.
    public static let updated = Self(rawValue: "sync-updated")
    public static let unchanged = Self(rawValue: "sync-unchanged")
}
