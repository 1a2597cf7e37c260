package import KioskClient
package import KioskFormat
import Synchronization

/// A server in memory that answers as a test wants it to.
package final class MemorySource: KioskSource, Sendable {
    package struct Request: Sendable {
        /// Counts from 0.
        package var number: Int
        package var path: String
        package var offset: Int
        package var length: Int
    }

    package enum Answer: Sendable {
        case missing
        case failing(KioskFeedError.Code)
        /// Bytes from an offset on, then an error where the answer breaks off.
        case bytes([UInt8], from: Int, thenFailing: KioskFeedError.Code? = nil)
        /// One byte again and again, without end.
        case endless
    }

    package let name: String
    package let hasDeltas: Bool
    private let answer: @Sendable (Request) -> Answer
    private let requests = Mutex<[Request]>([])

    package init(_ name: String = "server", hasDeltas: Bool = true, answer: @escaping @Sendable (Request) -> Answer) {
        self.name = name
        self.hasDeltas = hasDeltas
        self.answer = answer
    }

    /// Serves files as they are.
    package convenience init(_ files: [String: [UInt8]], named name: String = "server", hasDeltas: Bool = true) {
        self.init(name, hasDeltas: hasDeltas) { Self.honest($0, files) }
    }

    package static func honest(_ request: Request, _ files: [String: [UInt8]]) -> Answer {
        guard let bytes = files[request.path] else { return .missing }
        return .bytes(Array(bytes.dropFirst(request.offset)), from: request.offset)
    }

    /// What was asked for so far.
    package var log: [Request] { requests.withLock { $0 } }

    package func open(_ path: String, from offset: Int, length: Int) async throws(KioskFeedError) -> KioskAnswer? {
        let request = requests.withLock { requests in
            let request = Request(number: requests.count, path: path, offset: offset, length: length)
            requests.append(request)
            return request
        }
        switch answer(request) {
        case .missing: return nil
        case .failing(let code): throw KioskFeedError(code, "test")
        case .endless:
            return KioskAnswer(offset: offset) { [UInt8](repeating: 0x20, count: 4_096) }
        case .bytes(let bytes, let start, let code):
            let pieces = Mutex<[[UInt8]]>(
                bytes.isEmpty ? [] : bytes.count < 9 ? [bytes] : [Array(bytes.prefix(7)), Array(bytes.dropFirst(7))]
            )
            return KioskAnswer(offset: start) { () async throws(KioskFeedError) -> [UInt8]? in
                if let piece = pieces.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) { return piece }
                if let code { throw KioskFeedError(code, "test") }
                return nil
            }
        }
    }
}
