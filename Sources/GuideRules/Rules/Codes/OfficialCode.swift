/// A code of GB/T 39554.1-2020 taken apart: 12, 31 or 33 characters.
struct OfficialCode {
    /// 统一社会信用代码 of the office, 18 characters; nil in a 12-character code.
    let creditCode: [UInt8]?
    /// 行使层级, 1 to 7; nil in a 12-character code.
    let level: UInt8?
    /// 基本编码: 2 of the province, 2 of the type, 5 of the item, 3 of the sub-item.
    let basic: [UInt8]
    /// The serial of a 业务办理项, 01 to 99; nil unless the code has 33 characters.
    let serial: [UInt8]?

    init?(_ text: String) {
        let bytes = Array(text.utf8)
        switch bytes.count {
        case 12:
            creditCode = nil
            level = nil
            basic = bytes
            serial = nil
        case 31, 33:
            creditCode = Array(bytes[..<18])
            level = bytes[18]
            basic = Array(bytes[19..<31])
            serial = bytes.count == 33 ? Array(bytes[31...]) : nil
        default: return nil
        }
    }

    /// 事项类型: `01` is 行政许可.
    var itemType: String { String(decoding: basic[2..<4], as: UTF8.self) }
}

/// 法人和其他组织统一社会信用代码 (GB 32100-2015).
enum CreditCode {
    private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

    /// 3 to the power of the place, modulo 31.
    private static let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

    static func isCharacter(_ byte: UInt8) -> Bool { alphabet.contains(byte) }

    /// The 18th character that belongs to the first 17, or nil when one is not of the alphabet.
    static func checkCharacter(of code: [UInt8]) -> Character? {
        guard code.count >= weights.count else { return nil }
        var sum = 0
        for (byte, weight) in zip(code, weights) {
            guard let value = alphabet.firstIndex(of: byte) else { return nil }
            sum += value * weight
        }
        return Character(Unicode.Scalar(alphabet[(31 - sum % 31) % 31]))
    }
}
