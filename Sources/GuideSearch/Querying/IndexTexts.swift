/// The texts of an index's files, each read once for as long as it is kept.
final class IndexTexts {
    private let source: Source
    private var texts: [String: [UInt8]] = [:]

    /// Where texts come from, by a file's stem.
    typealias Source = @Sendable (String) throws(SearchIndexDamage) -> [UInt8]

    init(_ source: @escaping Source) { self.source = source }

    subscript(stem: String) -> [UInt8] {
        get throws(SearchIndexDamage) {
            if let text = texts[stem] { return text }
            let text = try source(stem)
            texts[stem] = text
            return text
        }
    }
}

/// Why an index cannot be searched: the files are not of one whole build.
package enum SearchIndexDamage: Error, Equatable {
    case missing(String)
    case damaged(String)
}
