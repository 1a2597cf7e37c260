import GuidePipeline
import KioskClient
import KioskFormat

/// The feed in a folder or a bundle, or at an address.
func feed(at place: String) async throws -> FeedFiles {
    guard place.hasPrefix("http://") || place.hasPrefix("https://") else { return try readFeed(at: place) }
    var download = FeedDownload(source: kioskSource(place))
    do {
        try await download.run()
    } catch {
        throw FeedFault(error.code, "从“\(place)”下载不了：\(error.chinese)。")
    }
    guard !download.files.isEmpty else { throw FeedFault(.missing, "“\(place)”那里没有终端数据包。") }
    return FeedFiles(place: place, files: download.files)
}

/// Fetches what a feed's newest head names, and believes none of it; earlier versions are named nowhere.
private struct FeedDownload {
    let source: any KioskSource
    var files: [String: [UInt8]] = [:]

    mutating func run() async throws(KioskFeedError) {
        for number in 1...KioskLimits.rootSteps {
            guard try await fetch("root/\(number).json", atMost: KioskLimits.rootLength) != nil else { break }
        }
        _ = try await fetch("notice.json", atMost: KioskLimits.noticeLength)
        _ = try await fetch("manifest.sig", atMost: KioskLimits.headLength)
        let plain = try await fetch("manifest.json", atMost: KioskLimits.manifestLength)
        let bytes = try await fetch("head.json", atMost: KioskLimits.headLength)
        let head = bytes.flatMap { try? KioskSignedFile<KioskHead>(canonicalJSON: $0) }?.content
        var named = plain
        if let head {
            let length = min(head.manifest.length, KioskLimits.manifestLength)
            named = try await fetch("files/" + head.manifest.sha256, atMost: length)
            for delta in head.deltas {
                _ = try await fetch("deltas/" + delta.contents.sha256, atMost: delta.contents.length)
            }
        }
        guard let named, let manifest = try? KioskManifest(contents: named) else { return }
        for file in manifest.files {
            if head != nil { _ = try await fetch("files/" + file.sha256, atMost: file.length) }
            _ = try await fetch(file.path, atMost: file.length)
        }
    }

    /// Takes a file; one byte beyond what it may have is taken too, so that it is seen to be too long.
    private mutating func fetch(_ path: String, atMost limit: Int) async throws(KioskFeedError) -> [UInt8]? {
        if let held = files[path] { return held }
        guard let answer = try await source.open(path, from: 0, length: limit + 1) else { return nil }
        var bytes: [UInt8] = []
        while bytes.count <= limit, let piece = try await answer.piece() { bytes += piece }
        bytes.removeLast(max(0, bytes.count - limit - 1))
        files[path] = bytes
        return bytes
    }
}
