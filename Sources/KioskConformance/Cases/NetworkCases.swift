import Foundation

/// Servers and lines as they are, on 127.0.0.1.
func networkCases() -> [ConformanceCase] {
    [
        served("right", "An address is taken like a folder.") { _, file in file },
        served("ranges-ignored", "A server that knows no ranges is borne.") { request, file in
            guard case .file(let bytes)? = file else { return file }
            return .status(200, body: bytes)
        },
        served("broken-once", "What broke off is gone on with.") { request, file in
            guard case .file(let bytes)? = file, request.path.hasPrefix("files/"), request.offset == nil else {
                return file
            }
            return .cut(bytes, after: 700)
        },
        served("changed-between-ranges", "What was put together wrongly is fetched anew.") { request, file in
            guard case .file(let bytes)? = file, request.path.hasPrefix("files/") else { return file }
            return request.offset == nil ? file : .file(bytes.map { $0 ^ 1 })
        },
        served("redirected", "A redirect is followed.") { request, file in
            request.path.hasPrefix("/moved/")
                ? .status(404)
                : request.path.hasPrefix("there/") || file == nil
                    ? file : request.path == "head.json" ? .status(302, headers: ["Location: there/head.json"]) : file
        },
        served("chunked", "An answer may come in chunks.") { _, file in
            guard case .file(let bytes)? = file else { return file }
            let size = String(bytes.count, radix: 16)
            let body = Array("\(size)\r\n".utf8) + bytes + Array("\r\n0\r\n\r\n".utf8)
            return .status(
                200,
                headers: ["Transfer-Encoding: chunked"],
                body: bytes.isEmpty ? Array("0\r\n\r\n".utf8) : body
            )
        },
        served("no-length", "An answer need not say how long it is.") { _, file in
            guard case .file(let bytes)? = file else { return file }
            return .status(200, headers: ["Content-Length-Unknown: 1"], body: bytes)
        },
        refusesServer("head-error", "A server that fails is no source.", "sync-source") { request, file in
            request.path == "head.json" ? .status(500) : file
        },
        refusesServer("head-gone", "A head that is not there is missing.", "sync-missing") { request, file in
            request.path == "head.json" ? .status(404) : file
        },
        refusesServer("login-page", "A login page is no feed.", "sync-not-json") { request, _ in
            request.path.hasPrefix("root/") ? .status(404) : .status(200, body: Array("<html>Log in\n".utf8))
        } notes: {
            ["sync-not-json"]
        },
        refusesServer("compressed", "A compressed answer is refused.", "sync-source") { request, file in
            guard case .file(let bytes)? = file, request.path == "head.json" else { return file }
            return .status(200, headers: ["Content-Encoding: gzip"], body: bytes)
        },
        refusesServer("redirect-loop", "Redirects end after three.", "sync-source") { request, file in
            request.path == "head.json" ? .status(302, headers: ["Location: head.json"]) : file
        },
        refusesServer("redirect-to-disk", "A redirect leads to no file of the terminal.", "sync-source") {
            request,
            file in
            request.path == "head.json" ? .status(302, headers: ["Location: file:///etc/hostname"]) : file
        },
        refusesServer("endless-head", "A head without an end is given up.", "sync-too-large") { request, file in
            request.path == "head.json" ? .endless(Array(repeating: 0x7B, count: 65_536)) : file
        },
        refusesServer("endless-file", "A file without an end is given up.", "sync-file-length") { request, file in
            request.path.hasPrefix("files/") && !request.path.hasSuffix(manifestHash)
                ? .endless(Array(repeating: 0x7B, count: 65_536)) : file
        },
        refusesServer("breaks-always", "A fourth break-off ends it.", "sync-source") { request, file in
            guard case .file(let bytes)? = file, request.path.hasPrefix("files/") else { return file }
            return .cut(bytes, after: 300)
        },
        refusesServer("wrong-always", "A file that is wrong three times is refused.", "sync-file-hash") {
            request,
            file in
            guard case .file(let bytes)? = file, request.path.hasPrefix("files/"),
                !request.path.hasSuffix(manifestHash)
            else { return file }
            return .file(bytes.map { $0 ^ 1 })
        },
        ConformanceCase("network-wrong-range", "A range that was not asked for is not taken.") { run in
            let feed = try TestRelease.second.served()
            var seen: Set<String> = []
            let server = try LoopbackServer { request in
                guard let bytes = feed.files[request.path] else { return .status(404) }
                let isFirst = request.path.hasPrefix("files/") && seen.insert(request.path).inserted
                if isFirst { return .cut(bytes, after: 700) }
                guard request.offset != nil else { return .file(bytes) }
                let range = "Content-Range: bytes 0-\(bytes.count - 1)/\(bytes.count)"
                return .status(206, headers: [range], body: bytes)
            }
            try run.hold(.first)
            try run.pull(server.address, trusting: feed.trusted, .updated, from: server)
            try run.shows(feed)
        },
        ConformanceCase("network-wrong-once", "A file that is wrong once is fetched again.") { run in
            let feed = try TestRelease.second.served()
            var seen: Set<String> = []
            let server = try LoopbackServer { request in
                guard let bytes = feed.files[request.path] else { return .status(404) }
                let isFirst = request.path.hasPrefix("files/") && seen.insert(request.path).inserted
                return .file(isFirst ? bytes.map { $0 ^ 1 } : bytes)
            }
            try run.hold(.first)
            try run.pull(server.address, trusting: feed.trusted, .updated, from: server)
            try run.shows(feed)
        },
        ConformanceCase("network-nobody", "An address where nobody listens is no source.") { run in
            try run.hold(.first)
            let feed = try TestRelease.second.served()
            let address = try LoopbackServer(of: feed).address
            try run.pull(address, trusting: feed.trusted, .refused("sync-source"))
            try run.shows(try TestRelease.first.served())
        },
        ConformanceCase("network-no-slash", "The slash at the end of the address may be absent.") { run in
            let feed = try TestRelease.first.served()
            let server = try LoopbackServer(of: feed)
            try run.pull(String(server.address.dropLast()), trusting: feed.trusted, .updated, from: server)
            try run.shows(feed)
        },
        ConformanceCase("network-resumed", "What came whole is not fetched again by the next update.") { run in
            let feed = try TestRelease.second.served()
            var left = 3
            let breaking = try LoopbackServer { request in
                guard let bytes = feed.files[request.path] else { return .status(404) }
                guard request.path.hasPrefix("files/") else { return .file(bytes) }
                left -= 1
                return left >= 0 ? .file(bytes) : .status(503)
            }
            try run.hold(.first)
            try run.pull(breaking.address, trusting: feed.trusted, .refused("sync-source"), from: breaking)
            try run.shows(try TestRelease.first.served())
            let came = breaking.requests.map(\.path).filter { $0.hasPrefix("files/") }.prefix(3)
            let whole = try LoopbackServer(of: feed)
            try run.pull(whole.address, trusting: feed.trusted, .updated, from: whole)
            try run.shows(feed)
            let again = whole.requests.map(\.path).filter { came.contains($0) }
            guard again.isEmpty else { throw Mismatch("fetched again: \(again)") }
        },
        ConformanceCase("network-locked", "A second update at the same time is refused by name.") { run in
            let feed = try TestRelease.second.served()
            let silent = try LoopbackServer { _ in .silence }
            try run.hold(.first)
            let first = try run.startPull(silent.address, trusting: feed.trusted, output: run.place("first"))
            defer { kill(first.processIdentifier, SIGKILL) }
            while silent.requests.isEmpty, first.isRunning { silent.serve(forMilliseconds: 50) }
            try run.pull(feed, .refused("sync-locked"))
            try run.shows(try TestRelease.first.served())
        },
        ConformanceCase("network-killed", "An update that was killed stands in nobody's way.") { run in
            let feed = try TestRelease.second.served()
            let silent = try LoopbackServer { request in
                request.path.hasPrefix("files/") ? .silence : feed.files[request.path].map { .file($0) } ?? .status(404)
            }
            try run.hold(.first)
            let first = try run.startPull(silent.address, trusting: feed.trusted, output: run.place("first"))
            while !silent.requests.contains(where: { $0.path.hasPrefix("files/") }), first.isRunning {
                silent.serve(forMilliseconds: 50)
            }
            kill(first.processIdentifier, SIGKILL)
            first.waitUntilExit()
            try run.shows(try TestRelease.first.served())
            try run.pull(feed, .updated)
            try run.shows(feed)
        },
        ConformanceCase("network-silent", "A server that is silent for 30 seconds is given up.", isSlow: true) { run in
            let feed = try TestRelease.second.served()
            let server = try LoopbackServer { request in
                request.path == "head.json" ? .silence : feed.files[request.path].map { .file($0) } ?? .status(404)
            }
            try run.hold(.first)
            try run.pull(server.address, trusting: feed.trusted, .refused("sync-timeout"), from: server)
            try run.shows(try TestRelease.first.served())
        },
    ]
}

private let manifestHash = sha256(TestRelease.second.manifest)

private typealias Serving = (ServerRequest, ServerAnswer?) -> ServerAnswer?

/// A server that does something unusual to the second version's files, which is taken all the same.
private func served(_ what: String, _ demand: String, serve: @escaping Serving) -> ConformanceCase {
    ConformanceCase("network-" + what, demand) { run in
        let feed = try TestRelease.second.served()
        let server = try server(of: feed, serve)
        try run.hold(.first)
        try run.pull(server.address, trusting: feed.trusted, .updated, from: server)
        try run.shows(feed)
    }
}

private func refusesServer(
    _ what: String,
    _ demand: String,
    _ code: String,
    serve: @escaping Serving,
    notes: @escaping () -> Set<String> = { [] }
) -> ConformanceCase {
    ConformanceCase("network-" + what, demand) { run in
        let feed = try TestRelease.second.served()
        let server = try server(of: feed, serve)
        try run.hold(.first)
        try run.pull(server.address, trusting: feed.trusted, .refused([code]), notes: notes(), from: server)
        try run.shows(try TestRelease.first.served())
    }
}

private func server(of feed: TestFeed, _ serve: @escaping Serving) throws -> LoopbackServer {
    try LoopbackServer { request in
        let path = request.path.hasPrefix("there/") ? String(request.path.dropFirst("there/".count)) : request.path
        return serve(request, feed.files[path].map { .file($0) }) ?? .status(404)
    }
}
