import GuideModel

/// The guides whose titles begin with one letter, as they are spoken.
struct LetterGroup: Sendable {
    /// `A` to `Z`, or `其他`.
    let name: String

    /// The letter as a name in addresses: `a` to `z`, or `0`.
    let id: String
    let guides: [Guide]
}

extension Site {
    /// The guides by the first letter of their titles' pinyin; within a letter by syllables, ties by id.
    var letterGroups: [LetterGroup] {
        var spoken: [(letter: String, pinyin: String, index: Int)] = []
        spoken.reserveCapacity(guides.count)
        for index in guides.indices {
            let pinyin = pinyin[guides[index].id] ?? ""
            let letter = pinyin.unicodeScalars.first.map { $0.properties.lowercaseMapping } ?? ""
            let isLetter = letter.utf8.count == 1 && letter >= "a" && letter <= "z"
            spoken.append((isLetter ? letter : "0", pinyin, index))
        }
        let ids = guides.map(\.id)
        return Dictionary(grouping: spoken, by: \.letter)
            .sorted { ($0.key == "0" ? "~" : $0.key) < ($1.key == "0" ? "~" : $1.key) }
            .map { letter, entries in
                let sorted = entries.sorted {
                    $0.pinyin == $1.pinyin ? ids[$0.index] < ids[$1.index] : $0.pinyin < $1.pinyin
                }
                return LetterGroup(
                    name: letter == "0" ? "其他" : letter.uppercased(),
                    id: letter,
                    guides: sorted.map { guides[$0.index] }
                )
            }
    }
}
