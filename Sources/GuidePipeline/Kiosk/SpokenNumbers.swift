extension SpokenText {
    /// Says the number that begins at an index: a time, a telephone number, a share, an amount.
    mutating func sayNumber(_ text: Span<UInt8>, _ index: inout Int) {
        pauseIfNeeded()
        let digits = takeDigits(text, &index)
        if digits.count <= 2, isByte(":", text, index), isDigit(text, index + 1), isDigit(text, index + 2) {
            index += 1
            let minutes = takeDigits(text, &index)
            said.append(contentsOf: withoutZero(digits))
            append("点")
            if minutes != [0x30, 0x30] {
                said.append(contentsOf: withoutZero(minutes))
                append("分")
            }
        } else if digits.count >= 3, isByte("-", text, index), (1...3).allSatisfy({ isDigit(text, index + $0) }) {
            sayEach(digits)
            while isByte("-", text, index), isDigit(text, index + 1) {
                index += 1
                append("，")
                sayEach(takeDigits(text, &index))
            }
        } else if isByte("%", text, index) {
            index += 1
            append("百分之")
            said.append(contentsOf: digits)
        } else if digits.count >= 5, !isAmount(text, index) {
            sayEach(digits)
        } else {
            said.append(contentsOf: digits)
        }
    }

    private func takeDigits(_ text: Span<UInt8>, _ index: inout Int) -> [UInt8] {
        var digits: [UInt8] = []
        while isDigit(text, index) {
            digits.append(text[index])
            index += 1
        }
        return digits
    }

    private mutating func sayEach(_ digits: [UInt8]) {
        if said.last == UInt8(ascii: " ") { said.removeLast() }
        let names: [StaticString] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        for digit in digits { append(names[Int(digit - UInt8(ascii: "0"))]) }
    }

    private func withoutZero(_ digits: [UInt8]) -> ArraySlice<UInt8> {
        digits.count == 2 && digits[0] == UInt8(ascii: "0") ? digits[1...] : digits[...]
    }

    /// Whether a unit follows, so that the number is no number to dial or to call something by.
    private func isAmount(_ text: Span<UInt8>, _ index: Int) -> Bool {
        let start = isByte(" ", text, index) ? index + 1 : index
        guard start < text.count else { return false }
        let (unit, _) = scalar(text, start)
        return "元万千百个人年月日天次份件张套平米".unicodeScalars.contains { $0.value == unit }
    }
}

/// Whether an ASCII digit stands at an index.
func isDigit(_ text: Span<UInt8>, _ index: Int) -> Bool {
    index < text.count && text[index] >= UInt8(ascii: "0") && text[index] <= UInt8(ascii: "9")
}

private func isByte(_ sign: Unicode.Scalar, _ text: Span<UInt8>, _ index: Int) -> Bool {
    index < text.count && UInt32(text[index]) == sign.value
}
