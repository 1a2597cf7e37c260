/// Which scalar another one counts as in search.
///
/// The fold looks at one scalar at a time, so that a piece of a text folds to a piece of the folded text. Index and
/// browser read the same table: it travels in the index.
struct FoldTable: Sendable {
    /// What a scalar that is no letter folds to.
    enum Sign {
        /// Ends a run of letters.
        static let separates: UInt32 = 0
        /// Ends a run in a query, stands for nothing in a guide: 20 个 is found by 20个.
        static let joins: UInt32 = 1
        /// Is not there.
        static let dropped: UInt32 = 2
    }

    let runs: [FoldRun]

    /// A character and the traditional forms that count as it.
    let traditional: [UInt32: [UInt32]]
    private let plane: [UInt16]

    init(_ runs: [FoldRun], traditional: [UInt32: [UInt32]] = [:]) {
        self.runs = runs
        self.traditional = traditional
        var plane = (0..<0x10000).map(UInt16.init)
        for run in runs where run.last < 0x10000 {
            for scalar in run.first...run.last { plane[Int(scalar)] = UInt16(truncatingIfNeeded: run[scalar]) }
        }
        var plain: [UInt16: UInt16] = [:]
        for (letter, forms) in traditional {
            for form in forms { plain[UInt16(truncatingIfNeeded: form)] = UInt16(truncatingIfNeeded: letter) }
        }
        for i in plane.indices where plane[i] > 0x33FF {
            if let letter = plain[plane[i]] { plane[i] = letter }
        }
        self.plane = plane
    }

    /// The same without runs that fold to nothing but letters that no guide holds and nobody spells with.
    func narrowed(to alphabet: Alphabet) -> FoldTable {
        func isOfUse(_ target: UInt32) -> Bool {
            target < 0x80 || alphabet[target] != nil || alphabet[self[target]] != nil
        }
        return FoldTable(
            runs.filter { run in
                run.grows ? (run.first...run.last).contains { isOfUse(run[$0]) } : isOfUse(run.target)
            },
            traditional: traditional
        )
    }

    /// A letter (3 or more) or a `Sign`.
    @inline(__always)
    subscript(scalar: UInt32) -> UInt32 {
        scalar < 0x10000 ? UInt32(plane[Int(scalar)]) : beyondThePlane(scalar)
    }

    private func beyondThePlane(_ scalar: UInt32) -> UInt32 {
        for run in runs.reversed() where run.first <= scalar {
            return scalar <= run.last ? run[scalar] : scalar
        }
        return scalar
    }

    /// The table that indexes are built with.
    static let standard = FoldTable(FoldRun.rows(foldRows), traditional: forms(traditionalRows))

    /// Reads `证證 补補 …`.
    private static func forms(_ text: String) -> [UInt32: [UInt32]] {
        Dictionary(
            text.split(whereSeparator: \.isWhitespace).map { group in
                let letters = group.unicodeScalars.map(\.value)
                return (letters[0], Array(letters.dropFirst()))
            },
            uniquingKeysWith: +
        )
    }
}

/// Scalars in a row that fold alike.
struct FoldRun: Sendable, Equatable {
    var first: UInt32
    var last: UInt32
    /// What the first one folds to.
    var target: UInt32
    /// Whether the targets grow with the scalars, or are one and the same.
    var grows: Bool

    subscript(scalar: UInt32) -> UInt32 { grows ? target + (scalar - first) : target }

    /// Reads `41-5A>61`, `A0=1` ….
    static func rows(_ text: String) -> [FoldRun] {
        text.split(whereSeparator: \.isWhitespace).compactMap { row in
            let grows = row.utf8.contains(UInt8(ascii: ">"))
            let sides = row.split(whereSeparator: { $0 == ">" || $0 == "=" })
            let ends = sides.first?.split(separator: "-").compactMap { UInt32($0, radix: 16) } ?? []
            guard sides.count == 2, let first = ends.first, let last = ends.last,
                let target = UInt32(sides[1], radix: 16)
            else { return nil }
            return FoldRun(first: first, last: last, target: target, grows: grows)
        }
    }
}
