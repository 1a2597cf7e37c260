import Foundation
import Synchronization

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// One request and its answer; whoever lets go of it ends the request.
final class WebExchange: Sendable {
    private let inbox: WebInbox
    private let watch: Task<Void, Never>

    init(_ inbox: WebInbox, pace: WebSource.Pace) {
        self.inbox = inbox
        watch = Task.detached { [inbox] in
            let least = Int(Double(pace.bytesPerSecond) * pace.seconds)
            var seen = 0
            while !Task.isCancelled {
                do { try await Task.sleep(for: .seconds(pace.seconds)) } catch { return }
                let received = inbox.received
                guard received - seen >= least else {
                    inbox.end(.slow)
                    return
                }
                seen = received
            }
        }
    }

    deinit {
        watch.cancel()
        inbox.end(nil)
    }

    /// How the answer begins.
    func response() async throws(WebFault) -> HTTPURLResponse {
        while true {
            let seen = inbox.changes
            if let response = try inbox.response() { return response }
            await waitForMore(than: seen)
        }
    }

    /// The next bytes of the answer, or nil at its end.
    func piece() async throws(WebFault) -> [UInt8]? {
        inbox.allowBody()
        while true {
            let seen = inbox.changes
            switch try inbox.take() {
            case .bytes(let bytes): return bytes
            case .end: return nil
            case .nothingYet: await waitForMore(than: seen)
            }
        }
    }

    /// How many bytes the answer says it has.
    func expect(_ length: Int) { inbox.expect(length) }

    private func waitForMore(than seen: Int) async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { inbox.wait(for: $0, seen: seen) }
        } onCancel: {
            inbox.end(.broken("cancelled"))
        }
    }
}

/// What has come of an answer and was not taken yet.
final class WebInbox: Sendable {
    enum Taken {
        case bytes([UInt8])
        case nothingYet
        case end
    }

    private struct State {
        var response: HTTPURLResponse?
        var pieces: [[UInt8]] = []
        var received = 0
        var expected: Int?
        var isEnded = false
        var fault: WebFault?
        var changes = 0
        var waiting: CheckedContinuation<Void, Never>?
        var allowBody: (@Sendable () -> Void)?
        var isCancelled = false
    }

    private let state = Mutex(State())
    private let most: Int
    private let onQueue: @Sendable (@escaping @Sendable () -> Void) -> Void
    private let cancel: @Sendable () -> Void

    /// - Parameters:
    ///   - most: so many bytes are kept; then the request is stopped.
    ///   - onQueue: does something where the network's calls come in.
    ///   - cancel: ends the request.
    init(
        most: Int,
        onQueue: @escaping @Sendable (@escaping @Sendable () -> Void) -> Void,
        cancel: @escaping @Sendable () -> Void
    ) {
        self.most = most
        self.onQueue = onQueue
        self.cancel = cancel
    }

    /// Whether the request was ended, so that the network's questions are not to be answered any more.
    var isCancelled: Bool { state.withLock { $0.isCancelled } }

    /// Ends the request; on the queue only.
    private func cancelNow() {
        let isFirst = state.withLock { state in
            defer { state.isCancelled = true }
            return !state.isCancelled
        }
        if isFirst { cancel() }
    }

    /// Lets the body come, which waits behind the header until it is wanted.
    func allowBody() {
        guard state.withLock({ $0.allowBody != nil }) else { return }
        onQueue { [self] in
            let allow = state.withLock { state in
                defer { state.allowBody = nil }
                return state.isCancelled ? nil : state.allowBody
            }
            allow?()
        }
    }

    var received: Int { state.withLock { $0.received } }

    /// Counts up with everything that happens.
    var changes: Int { state.withLock { $0.changes } }

    func begin(_ response: HTTPURLResponse, allowBody: @escaping @Sendable () -> Void) {
        change { state in
            state.response = response
            state.allowBody = allowBody
        }
    }

    func add(_ bytes: [UInt8]) {
        let isFull = change { state in
            guard !state.isEnded, state.received < most else { return }
            let kept = Array(bytes.prefix(most - state.received))
            if !kept.isEmpty { state.pieces.append(kept) }
            state.received += kept.count
        }
        if isFull { cancelNow() }
    }

    func expect(_ length: Int) { state.withLock { $0.expected = length } }

    /// Ends the answer, wrongly where there is a fault; only the first end counts.
    func end(_ fault: WebFault?) {
        change { state in
            guard !state.isEnded else { return }
            state.isEnded = true
            // Who stopped it because there was enough gets what there is.
            if state.received < most { state.fault = fault }
        }
        onQueue { [self] in cancelNow() }
    }

    @discardableResult
    private func change(_ body: (inout State) -> Void) -> Bool {
        let (waiting, isFull) = state.withLock { state in
            body(&state)
            state.changes += 1
            defer { state.waiting = nil }
            return (state.waiting, state.received >= most)
        }
        waiting?.resume()
        return isFull
    }

    func response() throws(WebFault) -> HTTPURLResponse? {
        let (response, isEnded, fault) = state.withLock { ($0.response, $0.isEnded, $0.fault) }
        if let response { return response }
        if isEnded { throw fault ?? .broken("no answer") }
        return nil
    }

    func take() throws(WebFault) -> Taken {
        let (taken, fault): (Taken, WebFault?) = state.withLock { state in
            if !state.pieces.isEmpty { return (.bytes(state.pieces.removeFirst()), nil) }
            guard state.isEnded || state.received >= most else { return (.nothingYet, nil) }
            if let fault = state.fault { return (.end, fault) }
            // A connection may be closed early without anybody noticing.
            if state.received < most, let expected = state.expected, state.received < expected {
                return (.end, .broken("broke off after \(state.received) of \(expected) bytes"))
            }
            return (.end, nil)
        }
        if let fault { throw fault }
        return taken
    }

    /// Resumes when something has happened that the caller has not seen.
    func wait(for continuation: CheckedContinuation<Void, Never>, seen: Int) {
        let isLate = state.withLock { state in
            if state.changes == seen { state.waiting = continuation }
            return state.changes != seen
        }
        if isLate { continuation.resume() }
    }
}
