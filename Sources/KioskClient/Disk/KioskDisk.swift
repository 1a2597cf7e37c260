/// The disk of a device, as the store uses it: one folder of small files.
///
/// Paths are relative to that folder, in lower-case ASCII with `/` between folders, without links, colons or names
/// that differ in case alone, so that cards and sticks (FAT, exFAT) can hold them. `FolderDisk` is the real one; a test
/// puts another in its place.
public protocol KioskDisk: Sendable {
    /// The first `limit` bytes of a file, or nil where no regular file is.
    func read(_ path: String, limit: Int) throws(KioskDiskFault) -> [UInt8]?

    /// The length of a file in bytes, or nil where no regular file is.
    func length(of path: String) throws(KioskDiskFault) -> Int?

    /// The names in a folder in no order; none where no folder is.
    func names(in folder: String) throws(KioskDiskFault) -> [String]

    /// Makes sure that a folder is there; whatever else has the name goes.
    func makeFolder(_ folder: String) throws(KioskDiskFault)

    /// Writes a file from its beginning; it may be torn until it is synchronized.
    func write(_ bytes: [UInt8], to path: String) throws(KioskDiskFault)

    /// Adds to the end of a file, which is made if need be.
    func append(_ bytes: [UInt8], to path: String) throws(KioskDiskFault)

    /// Waits until a file's bytes would survive a power cut.
    func synchronize(file path: String) throws(KioskDiskFault)

    /// Waits until the names in a folder would survive a power cut.
    func synchronize(folder: String) throws(KioskDiskFault)

    /// Puts a file in another's place at one instant; whatever else has the name goes.
    func rename(_ path: String, to target: String) throws(KioskDiskFault)

    /// Removes a file or a folder with all in it; nothing there is no fault.
    func remove(_ path: String) throws(KioskDiskFault)

    /// How many bytes more the disk takes, or nil where nobody knows.
    func freeBytes() throws(KioskDiskFault) -> Int?

    /// The right to change the folder, or nil while somebody else has it.
    ///
    /// A process that dies gives it back, so that no lock is ever stale.
    func lock() throws(KioskDiskFault) -> KioskDiskLock?
}

/// The right to change a store, held until `release` or the end of this value's life.
public final class KioskDiskLock: Sendable {
    private let give: @Sendable () -> Void

    /// - Parameter release: gives the right back; called once at least, and harmless when called again.
    public init(release: @escaping @Sendable () -> Void) { give = release }

    deinit { give() }

    public func release() { give() }
}

/// What the machine answered when the store wanted something of its disk.
public struct KioskDiskFault: Error, Hashable, Sendable {
    /// The system call, by its name: `fsync`.
    public var operation: String

    /// The file or folder, for people.
    public var path: String

    /// The number of the cause (POSIX `errno`).
    public var number: Int32

    public init(operation: String, path: String, number: Int32) {
        self.operation = operation
        self.path = path
        self.number = number
    }
}
