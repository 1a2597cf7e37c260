#if canImport(Glibc)
    import Glibc
#endif

/// Writes fixed files, each whole and at one instant; links are not followed on the way from the root.
///
/// - Returns: the paths that were left alone because somebody changed them since they were read.
/// - Throws: `MachineFault`; the files written before it are whole.
package func writeFixes(_ files: [FixResult.File], root: String, calls: SystemCalls = SystemCalls())
    throws(MachineFault)
    -> [String]
{
    let top = try Folder(at: root, calls: calls)
    var skipped: [String] = []
    for file in files {
        let parts = file.path.split(separator: "/").map { RelativePath(String($0)) }
        guard let name = parts.last else { continue }
        var folder = top
        for part in parts.dropLast() { folder = try folder.folder(part) }
        if try folder.read(name, limit: file.before.count) == .bytes(file.before) {
            try folder.replace(name, with: file.after)
        } else {
            skipped.append(file.path)
        }
    }
    return skipped
}
