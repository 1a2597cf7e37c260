import GuideModel

/// `不收费`, `40 元（《依据》）`, `工本费 40 元；邮费自己付`.
func fee(_ parts: [FactText], _ problems: inout Problems) -> Fee? {
    if parts.count == 1, parts[0].piece.equals("不收费") { return Fee(items: []) }
    let items = parts.flatMap { $0.split(.semicolon) }.map(feeItem)
    let isFree = items.first.map { Squeezed($0.text.value).equals("不收费") || $0.text.value.hasPrefix("不收费（") } ?? false
    if isFree, items.allSatisfy({ $0.amount == nil }) { return Fee(items: []) }
    guard items.contains(where: { $0.amount != nil || $0.basis != nil || hasShare($0.text.value) }) else {
        let text = parts.map(\.string).joined(separator: "；")
        problems.report(FactValueForm.fee(text), at: parts[0].range)
        return nil
    }
    return Fee(items: items)
}

/// Whether an amount is a share of something: `房价的 1%`.
private func hasShare(_ text: String) -> Bool { text.utf8.contains(UInt8(ascii: "%")) || text.contains("分之") }

private func feeItem(_ part: FactText) -> Fee.Item {
    var basis: String?
    var outside: [UInt8] = []
    var rest = part
    while true {
        let bracketed = rest.cutBracket()
        outside += Squeezed(bracketed.head.string).bytes
        guard let inside = bracketed.inside else { break }
        if basis == nil, inside.piece.firstAnywhere(.openQuote) != nil { basis = inside.string }
        rest = bracketed.tail
    }
    let (name, amount) = nameAndAmount(outside[...])
    return Fee.Item(name: name, amount: amount, basis: basis, text: part.located)
}

/// The words before the first amount in yuan, and the amount in fen.
private func nameAndAmount(_ text: ArraySlice<UInt8>) -> (name: String?, amount: Int?) {
    var start = text.startIndex
    var isInNumber = false
    while start < text.endIndex {
        if !isInNumber, let amount = leadingAmount(text[start...]) {
            let name = String(decoding: text[..<start], as: UTF8.self)
            return (name.isEmpty ? nil : name, amount)
        }
        isInNumber = isDigit(text[start])
        start += 1
    }
    return (text.isEmpty ? nil : String(decoding: text, as: UTF8.self), nil)
}

/// An amount in fen: `40 元`, `0.5 元`, `1,200 元`, `3 万元`, `四十元`.
private func leadingAmount(_ text: ArraySlice<UInt8>) -> Int? {
    guard
        var (fen, rest) = leadingDecimal(text)
            ?? leadingNumber(text).map({ ($0.number * 100, text.dropFirst($0.length)) })
    else { return nil }
    if rest.starts(with: "万".utf8) {
        fen *= 10_000
        rest = rest.dropFirst(3)
    }
    return rest.starts(with: "元".utf8) ? fen : nil
}

private func leadingDecimal(_ text: ArraySlice<UInt8>) -> (fen: Int, rest: ArraySlice<UInt8>)? {
    guard let first = text.first, isDigit(first) else { return nil }
    var fen = 0
    var decimals = -1
    var index = text.startIndex
    scan: while index < text.endIndex {
        let isBeforeDigit = index + 1 < text.endIndex && isDigit(text[index + 1])
        switch text[index] {
        case UInt8(ascii: ",") where isBeforeDigit && decimals < 0: break
        case UInt8(ascii: ".") where isBeforeDigit && decimals < 0: decimals = 0
        case let byte where isDigit(byte):
            if decimals < 2, fen < 1_000_000_000_000 {
                fen = fen * 10 + Int(byte - 0x30)
                if decimals >= 0 { decimals += 1 }
            }
        default: break scan
        }
        index += 1
    }
    for _ in max(0, decimals)..<2 { fen *= 10 }
    return (fen, text[index...])
}

private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
