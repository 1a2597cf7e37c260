import Foundation

/// What a server answers to one request.
enum ServerAnswer {
    /// A file; a range where one is asked for.
    case file([UInt8])

    /// Any status, headers and body; the announced length may lie.
    case status(Int, headers: [String] = [], body: [UInt8] = [])

    /// These bytes again and again until the reader hangs up.
    case endless(headers: [String] = [], [UInt8])

    /// The first so many bytes of what a file's answer would be, then the connection is closed.
    case cut([UInt8], after: Int)

    /// Nothing, for as long as the reader waits.
    case silence
}

/// A request as far as a feed's server must know it.
struct ServerRequest {
    /// Below the feed's folder, without a slash at the beginning.
    let path: String

    /// From where on, where a range was asked for.
    let offset: Int?
}

/// A small HTTP server on 127.0.0.1, run by whoever waits for the reader; it has no thread of its own.
final class LoopbackServer {
    private let socketDescriptor: CInt
    private var silent: [CInt] = []
    private let answer: (ServerRequest) -> ServerAnswer

    /// Every request so far.
    private(set) var requests: [ServerRequest] = []

    /// The address of the feed's folder.
    let address: String

    init(_ answer: @escaping (ServerRequest) -> ServerAnswer) throws {
        self.answer = answer
        let descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue), 0)
        socketDescriptor = descriptor
        var local = sockaddr_in()
        local.sin_family = sa_family_t(AF_INET)
        local.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = unsafe withUnsafeMutablePointer(to: &local) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                unsafe bind(descriptor, address, length) == 0 && listen(descriptor, 16) == 0
                    && getsockname(descriptor, address, &length) == 0
            }
        }
        guard bound else { throw ConformanceFault("no loopback socket") }
        address = "http://127.0.0.1:\(UInt16(bigEndian: local.sin_port))/kiosk/v1/"
    }

    /// A server that has a feed's files and nothing else.
    convenience init(of feed: TestFeed) throws {
        try self.init { request in feed.files[request.path].map { .file($0) } ?? .status(404) }
    }

    deinit {
        for descriptor in silent + [socketDescriptor] { close(descriptor) }
    }

    /// Answers what comes within so many milliseconds.
    func serve(forMilliseconds time: CInt) {
        var waiting = pollfd(fd: socketDescriptor, events: Int16(POLLIN), revents: 0)
        guard unsafe poll(&waiting, 1, time) > 0 else { return }
        let connection = accept(socketDescriptor, nil, nil)
        _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
        guard connection >= 0 else { return }
        var limit = timeval(tv_sec: 2, tv_usec: 0)
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            unsafe setsockopt(connection, SOL_SOCKET, option, &limit, socklen_t(MemoryLayout<timeval>.size))
        }
        guard let request = receive(connection) else {
            close(connection)
            return
        }
        requests.append(request)
        if respond(answer(request), to: request, on: connection) {
            close(connection)
        } else {
            silent.append(connection)
        }
    }
}

extension LoopbackServer {
    private func receive(_ connection: CInt) -> ServerRequest? {
        var head: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while !head.contains("\r\n\r\n".utf8) {
            let count = unsafe recv(connection, &buffer, buffer.count, 0)
            guard count > 0, head.count < 65_536 else { return nil }
            head += buffer[..<count]
        }
        let lines = String(decoding: head, as: UTF8.self).split(separator: "\r\n")
        let words = lines.first?.split(separator: " ") ?? []
        guard words.count == 3, words[0] == "GET" else { return nil }
        let range = lines.first { $0.lowercased().hasPrefix("range: bytes=") }?.dropFirst("range: bytes=".count)
        return ServerRequest(
            path: String(words[1].hasPrefix("/kiosk/v1/") ? words[1].dropFirst("/kiosk/v1/".count) : words[1]),
            offset: range.flatMap { Int($0.split(separator: "-").first ?? "") }
        )
    }

    /// Whether the connection is to be closed.
    private func respond(_ answer: ServerAnswer, to request: ServerRequest, on connection: CInt) -> Bool {
        switch answer {
        case .file(let bytes): _ = send(fileAnswer(bytes, request), on: connection)
        case .cut(let bytes, let count): _ = send(Array(fileAnswer(bytes, request).prefix(count)), on: connection)
        case .status(let code, let headers, let body):
            let length = headers.contains { $0.hasPrefix("Content-Length") || $0.hasPrefix("Transfer-Encoding") }
            let all = headers + (length ? [] : ["Content-Length: \(body.count)"])
            _ = send(header(code, all) + body, on: connection)
        case .endless(let headers, let bytes):
            var ahead = 64 << 20
            guard send(header(200, headers), on: connection) else { return true }
            while ahead > 0, send(bytes, on: connection) { ahead -= bytes.count }
        case .silence: return false
        }
        return true
    }

    private func fileAnswer(_ bytes: [UInt8], _ request: ServerRequest) -> [UInt8] {
        guard let offset = request.offset, offset < bytes.count else {
            return header(200, ["Content-Length: \(bytes.count)"]) + bytes
        }
        let range = "Content-Range: bytes \(offset)-\(bytes.count - 1)/\(bytes.count)"
        return header(206, ["Content-Length: \(bytes.count - offset)", range]) + bytes[offset...]
    }

    private func header(_ code: Int, _ headers: [String]) -> [UInt8] {
        let lines = ["HTTP/1.1 \(code) -", "Connection: close"] + headers
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    }

    private func send(_ bytes: [UInt8], on connection: CInt) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Foundation.send(
                    connection,
                    buffer.baseAddress.map { unsafe $0 + sent },
                    bytes.count - sent,
                    CInt(MSG_NOSIGNAL)
                )
            }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }
}
