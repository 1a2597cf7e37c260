/// A file of one run, numbered in the order of the sorted paths.
package struct FileID: RawRepresentable, Hashable, Sendable, Comparable {
    package let rawValue: UInt32

    package init(rawValue: UInt32) { self.rawValue = rawValue }

    package init(_ index: Int) { rawValue = UInt32(truncatingIfNeeded: index) }

    /// The file's index in `Library.paths`.
    package var index: Int { Int(rawValue) }

    package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// A stretch of UTF-8 bytes of a source file, counted from the file's first byte.
///
/// Lines and columns are worked out only when a finding is shown, by the
/// `SourceText` the range was read from.
package struct SourceRange: Hashable, Sendable {
    package var file: FileID
    private var first: UInt32
    private var past: UInt32

    package init(file: FileID, _ bytes: Range<Int>) {
        self.file = file
        first = UInt32(clamping: bytes.lowerBound)
        past = UInt32(clamping: bytes.upperBound)
    }

    /// The offset of the first byte.
    package var start: Int { Int(first) }

    /// The offset after the last byte.
    package var end: Int { Int(past) }

    package var bytes: Range<Int> { start..<max(start, end) }

    /// Whether the other range lies inside this one.
    package func contains(_ other: SourceRange) -> Bool {
        file == other.file && start <= other.start && other.end <= end
    }

    /// The smallest range that holds both, in this range's file.
    package func union(_ other: SourceRange) -> SourceRange {
        SourceRange(file: file, min(start, other.start)..<max(end, other.end))
    }
}

extension SourceRange: Comparable {
    package static func < (a: Self, b: Self) -> Bool {
        (a.file, a.start, a.end) < (b.file, b.start, b.end)
    }
}

/// A value together with the place it was written.
package struct Located<Value: Sendable>: Sendable {
    package var value: Value
    package var range: SourceRange

    package init(_ value: Value, at range: SourceRange) {
        self.value = value
        self.range = range
    }

    package func map<Other>(_ transform: (Value) -> Other) -> Located<Other> {
        Located<Other>(transform(value), at: range)
    }
}

extension Located<String> {
    /// Most values are text; without type metadata to look up, this costs a tenth.
    package init(_ value: String, at range: SourceRange) {
        self.value = value
        self.range = range
    }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
