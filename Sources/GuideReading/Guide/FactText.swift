import GuideModel

/// A stretch of a fact's value, which may have Markdown in it.
struct FactText {
    var piece: Piece

    /// The text as Markdown reads it; empty when the source says the same.
    private let inlines: [Inline]

    init(_ piece: Piece, _ inlines: [Inline]) {
        self.piece = piece
        if inlines.count == 1, case .text = inlines[0] { self.inlines = [] } else { self.inlines = inlines }
    }

    var isEmpty: Bool { piece.isEmpty }
    var string: String { inlines.isEmpty ? piece.string : inlines.cut(to: piece.bytes).plainText }
    var located: Located<String> { Located(string, at: piece.range) }
    var range: SourceRange { piece.range }
    var squeezed: Squeezed { inlines.isEmpty ? Squeezed(piece) : Squeezed(string) }

    /// The text between two offsets, without spaces at its ends.
    func part(_ bytes: Range<Int>) -> FactText {
        var part = self
        part.piece = piece.part(bytes).trimmed
        return part
    }

    func split(_ marks: Marks) -> [FactText] { piece.split(marks).map { part($0.bytes) } }

    /// Without a full stop at the end, which belongs to no value.
    var withoutFullStop: FactText { part(piece.withoutFullStop.bytes) }

    /// The first bracket that nothing closes.
    var unclosedBracket: SourceRange? {
        var from = piece.start
        while let open = piece.first(.openRound, from: from) {
            guard let close = piece.closing(from: open.lowerBound) else { return piece.source.range(open) }
            from = close.upperBound
        }
        return nil
    }

    /// What stands before a bracket, in it, and behind it: `40 元（依据）` → `40 元`, `依据`.
    struct Bracketed {
        var head: FactText
        var inside: FactText?
        var tail: FactText
    }

    /// `last`: whether the last of several brackets is meant, and not the first.
    func cutBracket(last: Bool = false) -> Bracketed {
        var found: (open: Range<Int>, close: Range<Int>)?
        var from = piece.start
        while let open = piece.first(.openRound, from: from), let close = piece.closing(from: open.lowerBound) {
            found = (open, close)
            from = close.upperBound
            if !last { break }
        }
        guard let (open, close) = found else {
            return Bracketed(head: part(piece.bytes), inside: nil, tail: part(piece.end..<piece.end))
        }
        return Bracketed(
            head: part(piece.start..<open.lowerBound),
            inside: part(open.upperBound..<close.lowerBound),
            tail: part(close.upperBound..<piece.end)
        )
    }
}
