extension SourcePosition {
    /// The place of what concerns a whole file.
    package static let fileStart = SourcePosition(line: 1, column: 1, utf16Column: 1, offset: 0)
}
