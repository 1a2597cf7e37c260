import GuideModel
import GuideReading

/// A name for each finding that stays the same when lines move: its rule, file, path, sentence and source line,
/// and its number among equal ones.
func fingerprints(of report: CheckReport) -> [String] {
    var seen: [UInt64: Int] = [:]
    // Many findings may stand on one long line.
    var last: (file: FileID, line: Int, hash: UInt64)?
    return report.diagnostics.map { diagnostic in
        var hash = FNV1a()
        hash.add(diagnostic.rule.rawValue)
        hash.add(report.path(of: diagnostic.range.file))
        hash.add(diagnostic.path ?? "")
        hash.add(diagnostic.message)
        if let text = report.texts[diagnostic.range.file], !text.bytes.isEmpty {
            let (file, line) = (diagnostic.range.file, text.line(of: diagnostic.range.start))
            if last?.file != file || last?.line != line {
                var own = FNV1a()
                for byte in text.bytes[text.lineBytes(line)] where byte != 0x20 && byte != 0x09 { own.add(byte) }
                last = (file, line, own.value)
            }
            hash.add(last?.hash ?? UInt64(0))
        }
        let number = seen[hash.value, default: 0]
        seen[hash.value] = number + 1
        hash.add(String(number))
        let digits = String(hash.value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

/// The 64-bit FNV-1a hash.
private struct FNV1a {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ text: String) {
        for byte in text.utf8 { add(byte) }
        add(UInt8.max)
    }

    mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

    /// Takes another hash in, byte by byte.
    mutating func add(_ hash: UInt64) {
        for shift in stride(from: 0, to: 64, by: 8) { add(UInt8(truncatingIfNeeded: hash >> shift)) }
    }
}
