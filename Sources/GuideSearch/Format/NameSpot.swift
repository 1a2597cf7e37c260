/// Where in which name of a guide a term stands.
struct NameSpot: Equatable {
    /// 0 is the title.
    let name: UInt8
    /// Letters of the name before the term.
    let position: UInt8
    /// Letters of the name after the term.
    let remaining: UInt8

    /// Clips each part to what the format holds.
    init(name: Int, position: Int, remaining: Int) {
        self.name = UInt8(Swift.min(name, 63))
        self.position = UInt8(Swift.min(position, 31))
        self.remaining = UInt8(Swift.min(remaining, 31))
    }

    /// Without what stands behind the term: letters around another one are told by the terms beside them.
    var codeAround: UInt32 { code >> 5 }

    /// One number of 16 bits.
    var code: UInt32 { UInt32(remaining) | UInt32(position) << 5 | UInt32(name) << 10 }
}
