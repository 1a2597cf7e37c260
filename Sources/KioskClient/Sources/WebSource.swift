import Foundation
public import KioskFormat

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A feed behind an address (HTTP or HTTPS).
///
/// Who answers is never trusted, so that plain HTTP is as safe as HTTPS for what is shown. Compressed answers are
/// refused, no more than three redirects are followed, nothing is cached, and no cookie is kept.
public struct WebSource: KioskSource {
    public let name: String

    private let base: String
    private let session: WebSession
    private let pace: Pace

    /// How slow an answer may be.
    public struct Pace: Hashable, Sendable {
        /// How long a time is looked at, in seconds.
        public var seconds: Double

        /// How many bytes must come in that time on an average second.
        public var bytesPerSecond: Int

        /// What the format asks of a reader: 1 KiB a second over 30 seconds.
        public static let standard = Self(seconds: 30, bytesPerSecond: 1_024)

        public init(seconds: Double, bytesPerSecond: Int) {
            self.seconds = seconds
            self.bytesPerSecond = bytesPerSecond
        }
    }

    /// - Parameters:
    ///   - address: of the folder that holds `head.json`: `https://example.org/kiosk/v1/`.
    ///   - pace: what is slower is given up.
    /// - Throws: `sync-source` where this is no such address.
    public init(address: String, pace: Pace = .standard) throws(KioskFeedError) {
        base = address.hasSuffix("/") ? address : address + "/"
        guard let url = URL(string: base), isWebAddress(url), url.host != nil, url.query == nil, url.fragment == nil
        else {
            throw KioskFeedError(.source, "\(address): not an address of a folder")
        }
        name = address
        self.pace = pace
        session = WebSession(idleSeconds: pace.seconds * 2)
    }

    public func open(_ path: String, from offset: Int, length: Int) async throws(KioskFeedError) -> KioskAnswer? {
        if offset > 0, let answer = try await ask(path, from: offset, length: length) { return answer }
        return try await ask(path, from: 0, length: length)
    }

    /// - Returns: nil where there is no such file, or, from the middle, where the server cannot begin exactly there.
    private func ask(_ path: String, from offset: Int, length: Int) async throws(KioskFeedError) -> KioskAnswer? {
        guard let url = URL(string: base + path) else { throw refused(path, "not an address") }
        var request = URLRequest(url: url, cachePolicy: .reloadIgnoringLocalAndRemoteCacheData)
        request.setValue("identity", forHTTPHeaderField: "Accept-Encoding")
        request.setValue("baihua-kiosk/1", forHTTPHeaderField: "User-Agent")
        if offset > 0 { request.setValue("bytes=\(offset)-\(length - 1)", forHTTPHeaderField: "Range") }
        // One byte more than there may be shows that there are too many.
        let exchange = session.begin(request, most: length - offset + 1, pace: pace)
        let stated: Int?
        do throws(WebFault) {
            let response = try await exchange.response()
            let encoding = response.value(forHTTPHeaderField: "Content-Encoding") ?? "identity"
            guard encoding.lowercased() == "identity" else { throw WebFault.broken("compressed answer (\(encoding))") }
            switch response.statusCode {
            case 200 where offset == 0: break
            case 206 where offset > 0:
                let range = response.value(forHTTPHeaderField: "Content-Range") ?? ""
                guard ["\(length)", "*"].contains(where: { range == "bytes \(offset)-\(length - 1)/\($0)" }) else {
                    return nil
                }
            case 404, 410: return nil
            case _ where offset > 0: return nil
            case let status: throw WebFault.broken("status \(status)")
            }
            stated = response.value(forHTTPHeaderField: "Content-Length").flatMap { Int($0) }
            if let stated { exchange.expect(stated) }
        } catch {
            throw failure(path, error)
        }
        return KioskAnswer(offset: offset, statedLength: stated) { () async throws(KioskFeedError) -> [UInt8]? in
            do throws(WebFault) {
                return try await exchange.piece()
            } catch {
                throw failure(path, error)
            }
        }
    }

    private func refused(_ path: String, _ message: String) -> KioskFeedError {
        KioskFeedError(.source, "\(base)\(path): \(message)")
    }

    private func failure(_ path: String, _ fault: WebFault) -> KioskFeedError {
        switch fault {
        case .broken(let message): refused(path, message)
        case .slow:
            KioskFeedError(
                .timeout,
                "\(base)\(path): less than \(pace.bytesPerSecond) bytes a second for \(pace.seconds) seconds"
            )
        }
    }
}

/// Why an answer from the web ends before its time.
enum WebFault: Error {
    case broken(String)
    case slow
}

/// Whether an address is one of the web and not, say, of a file.
func isWebAddress(_ url: URL) -> Bool { ["http", "https"].contains(url.scheme?.lowercased()) }
