import Foundation
import Synchronization

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// The requests to one address that are under way.
final class WebSession: Sendable {
    private let session: URLSession
    private let exchanges: Exchanges

    /// On it, one after the other, runs whatever the network says and whatever ends a request.
    ///
    /// The library traps when it is answered for a request that was cancelled in between: here nothing is in between.
    private let queue = OperationQueue()

    /// - Parameter idleSeconds: a second guard, beyond the pace, for connections on which nothing happens.
    init(idleSeconds: Double) {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.urlCache = nil
        configuration.httpCookieStorage = nil
        configuration.httpShouldSetCookies = false
        configuration.urlCredentialStorage = nil
        configuration.timeoutIntervalForRequest = idleSeconds + 1
        exchanges = Exchanges()
        queue.maxConcurrentOperationCount = 1
        session = URLSession(configuration: configuration, delegate: exchanges, delegateQueue: queue)
    }

    deinit { session.invalidateAndCancel() }

    /// Sends a request whose answer may have at most so many bytes.
    func begin(_ request: URLRequest, most: Int, pace: WebSource.Pace) -> WebExchange {
        let task = session.dataTask(with: request)
        let inbox = WebInbox(most: most) { [queue] action in
            queue.addOperation(action)
        } cancel: {
            task.cancel()
        }
        exchanges.add(inbox, at: task.taskIdentifier)
        task.resume()
        return WebExchange(inbox, pace: pace)
    }
}

/// Hands what the network says to the request it belongs to.
private final class Exchanges: NSObject, URLSessionDataDelegate {
    private static let mostRedirects = 3

    private struct Entry {
        var inbox: WebInbox
        var redirects = 0
    }

    private let entries = Mutex<[Int: Entry]>([:])

    func add(_ inbox: WebInbox, at identifier: Int) { entries.withLock { $0[identifier] = Entry(inbox: inbox) } }

    private func inbox(_ task: URLSessionTask) -> WebInbox? { entries.withLock { $0[task.taskIdentifier]?.inbox } }

    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest,
        completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        let count = entries.withLock { entries in
            entries[task.taskIdentifier]?.redirects += 1
            return entries[task.taskIdentifier]?.redirects ?? 0
        }
        // Foundation on Linux gets a relative address wrong, and takes a file's for a path on the server.
        let location = response.value(forHTTPHeaderField: "Location")
        let target = location.flatMap { URL(string: $0, relativeTo: response.url) }
        // From HTTPS never back to what everybody can read and change.
        let isDowngrade = task.originalRequest?.url?.scheme == "https" && target?.scheme != "https"
        guard let inbox = inbox(task), !inbox.isCancelled else { return }
        guard count <= Self.mostRedirects, let url = target?.absoluteURL, isWebAddress(url), !isDowngrade else {
            completionHandler(nil)
            inbox.end(.broken(count > Self.mostRedirects ? "more than 3 redirects" : "a redirect to elsewhere"))
            return
        }
        var next = request
        next.url = url
        for (name, value) in task.originalRequest?.allHTTPHeaderFields ?? [:] {
            next.setValue(value, forHTTPHeaderField: name)
        }
        completionHandler(next)
    }

    func urlSession(
        _ session: URLSession,
        dataTask: URLSessionDataTask,
        didReceive response: URLResponse,
        completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
    ) {
        guard let inbox = inbox(dataTask), !inbox.isCancelled else { return }
        guard let response = response as? HTTPURLResponse else {
            completionHandler(.allow)
            return
        }
        // The body waits until somebody wants it.
        inbox.begin(response) { completionHandler(.allow) }
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        inbox(dataTask)?.add(Array(data))
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        let entry = entries.withLock { $0.removeValue(forKey: task.taskIdentifier) }
        entry?.inbox.end(error.map { .broken($0.localizedDescription) })
    }
}
