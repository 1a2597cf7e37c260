import GuideModel

/// From the first to the last byte of the texts of a run.
func textRange(_ inlines: [Inline]) -> SourceRange? {
    var range: SourceRange?
    for inline in inlines {
        let own: SourceRange?
        switch inline {
        case .text(let text), .code(let text): own = text.range
        case .strong(let inner), .emphasis(let inner), .link(_, let inner): own = textRange(inner)
        case .image(let link, _): own = link.destination.range
        case .softBreak, .hardBreak: own = nil
        }
        if let own { range = range?.union(own) ?? own }
    }
    return range
}

extension [Inline] {
    /// The part of a run that lies in a byte range.
    func cut(to bytes: Range<Int>) -> [Inline] {
        var result: [Inline] = []
        for inline in self {
            switch inline {
            case .text(let text):
                if let part = text.cut(to: bytes) { result.append(.text(part)) }
            case .softBreak, .hardBreak:
                if !result.isEmpty { result.append(inline) }
            case .code, .strong, .emphasis, .link, .image:
                if let range = textRange([inline]), bytes.contains(range.start) { result.append(inline) }
            }
        }
        while let last = result.last, last == .softBreak || last == .hardBreak { result.removeLast() }
        return result
    }
}

extension Located<String> {
    /// The part that lies in a byte range, or nil when none does.
    fileprivate func cut(to bytes: Range<Int>) -> Located<String>? {
        let own = range.bytes
        let lower = Swift.max(own.lowerBound, bytes.lowerBound)
        let upper = Swift.min(own.upperBound, bytes.upperBound)
        guard lower < upper else { return nil }
        if lower == own.lowerBound, upper == own.upperBound { return self }
        // An escape or entity is never cut: it belongs to where it begins.
        guard own.count == value.utf8.count else { return bytes.contains(own.lowerBound) ? self : nil }
        let text = value.utf8.dropFirst(lower - own.lowerBound).dropLast(own.upperBound - upper)
        return Located(String(Substring(text)), at: SourceRange(file: range.file, lower..<upper))
    }
}
