import GuideSite
import KioskFormat

/// Writes the page for touch screens: the page, its data, and the worker that keeps it through outages.
///
/// A release is all files that the page may load. Its id is a hash over them, with the page as it is without the id.
func kioskPageFiles(
    _ input: SiteInput,
    data: KioskPageData,
    search: [(path: String, bytes: [UInt8])],
    pages: [(path: String, bytes: [UInt8])],
    design: Design
) -> [(path: String, bytes: [UInt8])] {
    func page(_ release: String) -> KioskPage {
        renderKioskPage(input, data: data.entry, release: release, templates: design.templates)
    }
    let nameless = page("")
    let assets = Set(nameless.assets)
    var hashes = (pages.filter { assets.contains($0.path) } + data.files + search)
        .map { (path: fromKiosk($0.path), hash: sha256Hex($0.bytes)) }
    hashes.append((path: fromKiosk(nameless.path), hash: sha256Hex(nameless.bytes)))
    hashes.sort { $0.path < $1.path }
    let release = String(sha256Hex(Array(hashes.map { "\($0.hash) \($0.path)\n" }.joined().utf8)).prefix(16))

    let whole = page(release)
    let list = hashes.map { file in
        "\"\(file.path)\":\"\(file.path == fromKiosk(whole.path) ? sha256Hex(whole.bytes) : file.hash)\""
    }
    let worker = "const RELEASE={\"files\":{\(list.joined(separator: ",\n"))},\"id\":\"\(release)\"};\n"
    return data.files + [
        (path: whole.path, bytes: whole.bytes),
        (path: "kiosk/release.js", bytes: Array("BaihuaKiosk.update.found(\"\(release)\");\n".utf8)),
        (path: "kiosk/sw.js", bytes: Array(worker.utf8) + design.kioskWorker),
    ]
}

/// The same address from the page's folder.
private func fromKiosk(_ path: String) -> String {
    path.hasPrefix("kiosk/") ? String(path.dropFirst("kiosk/".count)) : "../" + path
}
