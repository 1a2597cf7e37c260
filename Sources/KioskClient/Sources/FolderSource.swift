public import KioskFormat

/// A feed in a folder: a stick, a card, or a server's disk.
public struct FolderSource: KioskSource {
    public let name: String

    /// - Parameter path: the folder that holds `head.json`.
    public init(at path: String) { name = path }

    public func open(_ path: String, from offset: Int, length: Int) async throws(KioskFeedError) -> KioskAnswer? {
        do {
            guard let file = try OpenFile.reading("\(name)/\(path)", followingLinks: true) else { return nil }
            return KioskAnswer(reading: file, from: 0, length: try file.length(), at: offset)
        } catch {
            throw KioskFeedError(source: error)
        }
    }
}

extension KioskAnswer {
    /// Bytes of the device's own disk, from a place in a file.
    ///
    /// The feed's file begins at `begin` and has `length` bytes, of which the caller has the first `offset` already.
    init(reading file: OpenFile, from begin: Int, length: Int, at offset: Int) {
        let offset = min(offset, length)
        let position = Position(offset)
        self.init(offset: offset, statedLength: length - offset) { () async throws(KioskFeedError) -> [UInt8]? in
            let start = position.value
            guard start < length else { return nil }
            do throws(KioskDiskFault) {
                let piece = try file.read(min(65_536, length - start), from: begin + start)
                position.value = start + piece.count
                return piece.isEmpty ? nil : piece
            } catch {
                throw KioskFeedError(source: error)
            }
        }
    }
}

extension KioskFeedError {
    /// A source that lies on the device's own disk and cannot be read.
    init(source fault: KioskDiskFault) {
        self.init(.source, "\(fault.path): \(fault.operation), errno \(fault.number)")
    }
}
