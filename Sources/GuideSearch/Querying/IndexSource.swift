/// Where an index's texts come from, by a file's stem.
typealias IndexSource = @Sendable (String) throws(SearchIndexDamage) -> [UInt8]

/// Why an index cannot be searched: the files are not of one whole build.
package enum SearchIndexDamage: Error, Equatable {
    case missing(String)
    case damaged(String)
}
