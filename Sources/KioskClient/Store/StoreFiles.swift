import KioskFormat

/// The files of a store, each written so that a power cut leaves the old one or the new one.
///
///     pointer                          what is on the screen: `StorePointer`
///     time                             what is remembered of days: `TimeMemory`
///     roots/<n>.json                   the chain of roots that follows the delivered one
///     heads/<root>.<role>.<sha256>     heads that were accepted
///     notices/<root>.<role>.<sha256>   notices that were accepted
///     files/<sha256>                   manifests and files of the versions, whole and right
///     parts/<sha256>                   what has come so far of a file or a delta
///     evidence/<sha256>                heads that contradict an accepted one
///     new/                             what is being written; swept at the next start
///     lock                             held while somebody changes the store
struct StoreFiles: Sendable {
    let disk: any KioskDisk

    static let folders = ["", "roots", "heads", "notices", "files", "parts", "evidence", "new"]

    /// Makes what is missing of the folders, and sweeps what an earlier run left half written.
    func prepare() throws(KioskFeedError) {
        try onDisk { () throws(KioskDiskFault) in
            for folder in Self.folders { try disk.makeFolder(folder) }
            for name in try disk.names(in: "new") { try disk.remove("new/\(name)") }
            try disk.synchronize(folder: "")
        }
    }

    /// A file's bytes; nil where there is none, it is longer than the limit, or the disk cannot read it.
    ///
    /// What cannot be read is fetched again like what is not there.
    func read(_ path: String, limit: Int) -> [UInt8]? {
        guard let bytes = (try? disk.read(path, limit: limit + 1)) ?? nil, bytes.count <= limit else { return nil }
        return bytes
    }

    /// The bytes under their SHA-256, or nil where they are not there or not right.
    func file(_ sha256: String, length: Int) -> [UInt8]? {
        guard let bytes = read("files/\(sha256)", limit: length), bytes.count == length, sha256Hex(bytes) == sha256
        else {
            return nil
        }
        return bytes
    }

    /// Puts a file in its place, whole; its name is safe only after `synchronize(folder:)`.
    func write(_ bytes: [UInt8], to path: String) throws(KioskFeedError) {
        try onDisk { () throws(KioskDiskFault) in
            let new = "new/" + (path.split(separator: "/").last ?? "file")
            try disk.write(bytes, to: new)
            try disk.synchronize(file: new)
            try disk.rename(new, to: path)
        }
    }

    func synchronize(folder: String) throws(KioskFeedError) {
        try onDisk { () throws(KioskDiskFault) in try disk.synchronize(folder: folder) }
    }

    /// Puts a file in the top folder, guarded by a checksum of its own, and waits until it is safe.
    func writeGuarded(_ value: some CanonicalJSONEncodable, to path: String) throws(KioskFeedError) {
        let json = value.canonicalJSON(reserving: 512)
        try write(Array(sha256Hex(json).utf8) + [UInt8(ascii: "\n")] + json, to: path)
        try synchronize(folder: "")
    }

    /// What `writeGuarded` wrote, or nil where a bit of it is wrong.
    func readGuarded<Value: CanonicalJSONDecodable>(_ path: String) -> Value? {
        guard let bytes = read(path, limit: 4_096), bytes.count > 65, bytes[64] == UInt8(ascii: "\n") else {
            return nil
        }
        let json = Array(bytes[65...])
        guard bytes[..<64].elementsEqual(sha256Hex(json).utf8) else { return nil }
        return try? Value(canonicalJSON: json)
    }

    /// How many bytes of a file have come so far.
    func partLength(_ sha256: String) -> Int { (try? disk.length(of: "parts/\(sha256)")) ?? 0 }

    func names(in folder: String) -> [String] { (try? disk.names(in: folder)) ?? [] }

    /// Removes what nobody needs; what cannot be removed stays for the next time.
    func discard(_ path: String) { try? disk.remove(path) }
}

/// Does something on the disk, and says what failed in the feed's own words.
func onDisk<Result>(_ body: () throws(KioskDiskFault) -> Result) throws(KioskFeedError) -> Result {
    do {
        return try body()
    } catch {
        throw KioskFeedError(disk: error)
    }
}

extension KioskFeedError {
    /// A full disk is `sync-no-space`, anything else `sync-disk`.
    init(disk fault: KioskDiskFault) {
        // ENOSPC and EDQUOT, which are these numbers on Linux.
        let isFull = fault.number == 28 || fault.number == 122
        self.init(isFull ? .noSpace : .disk, "\(fault.path): \(fault.operation), errno \(fault.number)")
    }
}
