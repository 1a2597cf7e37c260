public import KioskFormat

/// Where a feed comes from: a folder, a bundle, an address, or whatever a device has.
///
/// A source is never trusted. It may be slow, lie, change between two requests and never come to an end; whoever reads
/// from it counts the bytes and checks them. What a source itself has to see to is time: it gives up with
/// `sync-timeout` when nothing comes.
public protocol KioskSource: Sendable {
    /// Where the feed comes from, for people: an address or a path.
    var name: String { get }

    /// Whether the source can have deltas: a bundle never has any.
    var hasDeltas: Bool { get }

    /// Begins to give the bytes of a file.
    ///
    /// - Parameters:
    ///   - path: below `kiosk/v1/`.
    ///   - offset: how many bytes of the file the caller has already.
    ///   - length: how long the file is at most, in bytes. Whatever comes after them is of no use to the caller.
    /// - Returns: nil where there is no such file.
    /// - Throws: `sync-source` and `sync-timeout`.
    func open(_ path: String, from offset: Int, length: Int) async throws(KioskFeedError) -> KioskAnswer?
}

extension KioskSource {
    public var hasDeltas: Bool { true }
}

/// The bytes of a file as they come in.
public struct KioskAnswer: Sendable {
    /// Where the first byte stands in the file: the offset asked for, or 0 from a source that cannot go on midway.
    public var offset: Int

    /// How many bytes follow, as far as the source says so before it gives them; it need not be true.
    public var statedLength: Int?

    private let next: @Sendable () async throws(KioskFeedError) -> [UInt8]?

    /// - Parameters:
    ///   - offset: where the first byte stands in the file.
    ///   - statedLength: how many bytes follow, if the source says so.
    ///   - next: the following bytes, at least one, or nil after the last. It throws `sync-source` where the answer
    ///     breaks off and `sync-timeout` where nothing comes. Whoever has enough lets go of it.
    public init(
        offset: Int,
        statedLength: Int? = nil,
        next: @escaping @Sendable () async throws(KioskFeedError) -> [UInt8]?
    ) {
        self.offset = offset
        self.statedLength = statedLength
        self.next = next
    }

    /// The following bytes, or nil after the last.
    public func piece() async throws(KioskFeedError) -> [UInt8]? { try await next() }
}
