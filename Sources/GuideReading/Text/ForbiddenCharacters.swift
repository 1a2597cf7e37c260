/// The ways in which a character may not stand in a file.
enum ForbiddenKind {
    /// Control characters, noncharacters, and what some programs take for a line end.
    case control
    /// Characters that turn the direction of writing.
    case bidirectional
    /// Characters without width.
    case invisible

    /// nil for a character that may stand in a file; U+0009 and U+000A may.
    init?(_ scalar: UInt32) {
        switch scalar {
        case 0x09, 0x0A: return nil
        case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFDD0...0xFDEF: self = .control
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: self = .bidirectional
        case 0x00AD, 0x180E, 0x200B...0x200D, 0x2060...0x2065, 0x206A...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
            0xE0000...0xE007F:
            self = .invisible
        default:
            guard scalar & 0xFFFE == 0xFFFE else { return nil }
            self = .control
        }
    }

    func wording(_ scalar: UInt32) -> Wording {
        switch self {
        case .control: ControlCharacter.wording(scalar)
        case .bidirectional: BidirectionalCharacter.wording(scalar)
        case .invisible: InvisibleCharacter.wording(scalar)
        }
    }
}

func isForbidden(_ scalar: UInt32) -> Bool { ForbiddenKind(scalar) != nil }

/// Whether NFC may write a character with others, or with another one; true wherever that is not plain.
func canBeWrittenOtherwise(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2126, 0x212A, 0x212B, 0x2329, 0x232A: true
    case 0..<0x0300, 0x2002...0x20CF, 0x2100...0x2ADB, 0x2ADD...0x2BFF, 0x2E80...0x3098, 0x309B...0xA4CF,
        0xAC00...0xD7A3,
        0xE000...0xF8FF, 0xFE30...0xFFEF, 0x1F000...0x1FBFF, 0x20000...0x2F7FF, 0x30000...0x3FFFF:
        false
    default: true
    }
}

/// Reports characters that may not stand in a file and that only escapes or entities have brought into a value.
func checkHiddenCharacters(_ value: String, at piece: Piece, problems: inout Problems) {
    var reported: [UInt32] = []
    for scalar in value.unicodeScalars where scalar.value < 0x20 || scalar.value >= 0x7F {
        guard let kind = ForbiddenKind(scalar.value), !reported.contains(scalar.value) else { continue }
        // What stands in the source itself was judged there, where an emoji may need it.
        if piece.string.unicodeScalars.contains(scalar) { continue }
        problems.report(kind.wording(scalar.value), at: piece.range)
        reported.append(scalar.value)
    }
}

/// `U+200B`, as people look characters up.
func codePoint(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
}
