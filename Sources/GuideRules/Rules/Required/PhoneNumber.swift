/// Looks for telephone numbers in a short text: `0532-12345678（工作日）`, `打 12345`.
///
/// What counts as a number is REQ-003 of the rules: area code and 7 or 8 digits, a mobile, a 400 or 800
/// number, or a short number such as 12345.
struct PhoneScan {
    /// The numbers found, digits only.
    private(set) var numbers: [String] = []

    /// The first long row of digits that is no telephone number, as written.
    private(set) var misshapen: String?

    init(_ text: String) {
        let groups = Self.groups(of: text)
        var index = 0
        while index < groups.count {
            if let (number, length) = Self.number(groups, at: index) {
                numbers.append(number)
                index += length
                // An extension: `0532-12345678-801`.
                if index < groups.count, groups[index].isJoined, groups[index].digits.utf8.count <= 5 { index += 1 }
            } else {
                if groups[index].digits.utf8.count >= 5, !groups[index].isExtension, misshapen == nil {
                    misshapen = groups[index].digits
                }
                index += 1
            }
        }
    }

    /// A row of digits.
    private struct Group {
        var digits: String
        /// Whether only a dash, a space or a bracket stands between it and the row before.
        var isJoined: Bool
        /// Whether 转, a letter or 群 stands before it: an extension, an account, a group chat.
        var isExtension: Bool
    }

    private static func groups(of text: String) -> [Group] {
        var groups: [Group] = []
        var digits = ""
        var isJoined = false
        var isExtension = false
        func isJoiner(_ character: Character) -> Bool {
            switch character {
            case "-", " ", "－", "‑", "–", "—", "(", ")", "（", "）": true
            default: false
            }
        }
        func close() {
            if !digits.isEmpty {
                groups.append(Group(digits: digits, isJoined: isJoined, isExtension: isExtension))
                digits = ""
                isJoined = true
                isExtension = false
            }
        }
        for character in text {
            if let byte = character.asciiValue, (0x30...0x39).contains(byte) {
                digits.append(character)
                continue
            }
            close()
            if character != " " {
                isExtension = character == "转" || character == "群" || character.isASCII && character.isLetter
            }
            if !isJoiner(character) { isJoined = false }
        }
        close()
        return groups
    }

    /// The number that begins at a row of digits, and how many rows it takes.
    private static func number(_ groups: [Group], at index: Int) -> (String, Int)? {
        let first = groups[index].digits
        func joined(_ count: Int) -> String? {
            guard index + count <= groups.count else { return nil }
            guard groups[index + 1..<index + count].allSatisfy(\.isJoined) else { return nil }
            return groups[index..<index + count].reduce("") { $0 + $1.digits }
        }
        let length = first.utf8.count
        if first.hasPrefix("0"), length == 3 || length == 4, let whole = joined(2) {
            let rest = whole.utf8.count - length
            if rest == 7 || rest == 8 { return (whole, 2) }
        }
        if isShort(first) || isWhole(first) { return (first, 1) }
        // 138-0013-8000, 400-810-1234
        for count in [3, 2] {
            if let whole = joined(count), length >= 3, !first.hasPrefix("0"), isWhole(whole) { return (whole, count) }
        }
        // 86-532-12345678, 86-13800138000
        if first == "86", index + 1 < groups.count, groups[index + 1].isJoined {
            var rest = Array(groups[(index + 1)...].prefix(4))
            if !rest[0].digits.hasPrefix("1") { rest[0].digits = "0" + rest[0].digits }
            if let (number, count) = number(rest, at: 0) { return (number, count + 1) }
        }
        return nil
    }

    /// Whether a row is an area code with its number, a mobile, or a 400 or 800 number.
    private static func isWhole(_ digits: String) -> Bool {
        let bytes = Array(digits.utf8)
        switch bytes.count {
        case 10 where digits.hasPrefix("400") || digits.hasPrefix("800"): return true
        case 10, 12: return bytes[0] == 0x30
        case 11: return bytes[0] == 0x30 || (bytes[0] == 0x31 && bytes[1] >= 0x33)
        default: return false
        }
    }

    /// Whether a row is a public short number: 110, 12345, 95598, 961234, 10086.
    private static func isShort(_ digits: String) -> Bool {
        switch digits.utf8.count {
        case 3: ["110", "114", "119", "120", "122"].contains(digits)
        case 5: ["12", "95", "96", "100"].contains { digits.hasPrefix($0) }
        case 6: ["95", "96"].contains { digits.hasPrefix($0) }
        default: false
        }
    }
}
