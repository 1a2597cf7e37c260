import KioskClient

/// The labelled queries of the project, by the place of this file.
package func searchQueries(_ file: String = #filePath) throws -> String {
    let tests = file.split(separator: "/").dropLast(2).joined(separator: "/")
    let bytes = try FolderDisk(at: "/" + tests).read("SearchQueries/queries.tsv", limit: 1 << 24)
    return String(decoding: bytes ?? [], as: UTF8.self)
}
