import GuideModel
import GuideReading

/// A name for each finding that stays the same when lines move: its rule, file, path, sentence and source line,
/// and its number among equal ones.
func fingerprints(of report: CheckReport) -> [String] {
    var seen: [UInt64: Int] = [:]
    // Many findings may stand on one long line.
    var last: (file: FileID, line: Int, text: String)?
    return report.diagnostics.map { diagnostic in
        var hash = FNV1a()
        hash.add(diagnostic.rule.rawValue)
        hash.add(report.path(of: diagnostic.range.file))
        hash.add(diagnostic.path ?? "")
        hash.add(diagnostic.message)
        if let text = report.texts[diagnostic.range.file], !text.bytes.isEmpty {
            let (file, line) = (diagnostic.range.file, text.line(of: diagnostic.range.start))
            if last?.file != file || last?.line != line {
                last = (file, line, text.string(text.lineBytes(line)).filter { $0 != " " && $0 != "\t" })
            }
            hash.add(last?.text ?? "")
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
        for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
        value = (value ^ 0xFF) &* 0x100_0000_01B3
    }
}
