/// FNV-1a, 64 bits: a name for content that stands still while the content does.
///
/// It tells versions of one file apart and guards against nothing.
func contentHash(_ bytes: [UInt8]) -> String { contentHash([bytes]) }

/// The same over several pieces, end to end.
func contentHash(_ pieces: some Sequence<[UInt8]>) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for bytes in pieces {
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
}
