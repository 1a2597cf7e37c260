import KioskFormat

#if canImport(Glibc)
    import Glibc
#endif

/// The source that a place names: an address (`http://`, `https://`), a folder, or else a bundle.
///
/// Where nothing is, the source says so each time it is asked (`sync-source`): a stick may not be there every day.
///
/// - Parameters:
///   - place: an address or path of the folder that holds `head.json`, or the path of a bundle.
///   - pace: how slow an address may answer.
/// - Returns: the source, which nobody has asked anything yet.
public func kioskSource(_ place: String, pace: WebSource.Pace = .standard) -> any KioskSource {
    do throws(KioskFeedError) {
        if place.hasPrefix("http://") || place.hasPrefix("https://") {
            return try WebSource(address: place, pace: pace)
        }
        var status = stat()
        let isFolder = unsafe stat(place, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
        return isFolder ? FolderSource(at: place) : try BundleSource(at: place)
    } catch {
        return UnreachableSource(name: place, reason: error)
    }
}

private struct UnreachableSource: KioskSource {
    let name: String
    let reason: KioskFeedError

    func open(_ path: String, from offset: Int, length: Int) async throws(KioskFeedError) -> KioskAnswer? {
        throw reason
    }
}
