/// Writes the domain and the audiences of each guide, as two numbers; the first audience is the lowest bit.
func writeFacets(_ guides: [SearchEntry], _ domains: [String], _ audiences: [String]) -> [UInt8] {
    let numbers = Dictionary(domains.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var text: [UInt8] = []
    for guide in guides {
        text.appendDigits(numbers[guide.domain] ?? 0)
        let bits = guide.audiences.compactMap(audiences.firstIndex).filter { $0 < 16 }
        text.appendDigits(bits.reduce(0) { $0 | 1 << $1 })
    }
    return text
}
