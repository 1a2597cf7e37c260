import Testing

@testable import GuideSearch

struct PinyinTests {
    private let sounds = SoundTable.standard

    @Test func knowsEveryCommonCharacterAndSyllable() {
        let letters = (UInt32(0x4E00)..<0x9FA6).map { $0 }
        let known = sounds.reading(of: letters, readings: [], fold: .standard).count { !$0.isEmpty }
        #expect(known > 20_500)
        #expect(sounds.syllables.spellings.count > 400)
        #expect(sounds.syllables.spellings == sounds.syllables.spellings.sorted { $0.lexicographicallyPrecedes($1) })
    }

    @Test(arguments: [
        ("身份证", "shen fen zheng"), ("护照", "hu zhao"), ("绿卡", "lu ka/qia"), ("女儿", "nu er"), ("〇", "ling"),
        ("银行卡", "yin hang ka"), ("重庆", "chong qing"), ("会计", "kuai ji"), ("重新", "chong xin"), ("还贷", "huan dai"),
        ("调解", "tiao jie"), ("调查", "diao cha"), ("长期", "chang qi"), ("家长", "jia zhang"), ("率先", "shuai xian"),
        ("税率", "shui lu"), ("厦门", "xia men"), ("大厦", "da sha"), ("给付", "ji fu"), ("没收", "mo shou"),
        ("行政", "xing zheng"), ("参保", "can bao"), ("重复", "chong fu"), ("大夫", "dai fu"), ("单位", "dan wei"),
        ("朝阳", "chao/zhao yang"), ("房屋", "fang wu"), ("商业银行业务", "shang ye yin hang ye wu"), ("六安", "lu an"),
        ("社会保险", "she hui bao xian"), ("提前还房贷", "ti qian huan fang dai"), ("长护险", "chang hu xian"),
    ])
    func readsWordsAsTheyAreSpoken(_ word: String, _ pinyin: String) {
        #expect(spoken(word) == pinyin)
    }

    @Test func withoutAPhraseEveryReadingCounts() {
        #expect(spoken("行") == "xing/hang")
    }

    @Test(arguments: ["yin xing", "yín xíng", "Yin Xing", "yin'xing"])
    func theGuidesOwnReadingWins(_ pinyin: String) {
        #expect(spoken("银行", readings: [.init(word: "银行", pinyin: pinyin)]) == "yin xing")
    }

    @Test(arguments: ["yin", "yin hang ka", "yin xxx", ""])
    func anImpossibleReadingIsPassedOver(_ pinyin: String) {
        #expect(spoken("银行", readings: [.init(word: "银行", pinyin: pinyin)]) == "yin hang")
    }

    @Test(arguments: [
        ("重庆银行的ETC怎么办", "chong qing yin hang de etc zen me ban", "cqyhdetczmb"),
        ("办A4、B5证", "ban a4 b5 zheng", "ba4b5z"),
        ("补（社保）卡", "bu she bao ka", "bsbk"), ("２０ 个", "20 ge", "20g"), ("", "", ""),
    ])
    func spellsANameForTheKeypad(_ name: String, _ syllables: String, _ initials: String) {
        let spoken = Pronunciation(name, readings: [])
        #expect(spoken.syllables.joined(separator: " ") == syllables)
        #expect(spoken.initials == initials)
    }

    @Test func theKeypadHeedsTheGuidesOwnReading() {
        let spoken = Pronunciation("长银行", readings: [.init(word: "银行", pinyin: "yin xing")])
        #expect(spoken == Pronunciation("长银形", readings: []))
    }

    @Test func everyHandWrittenReadingIsInUse() {
        let words = items(pinyinPhrases)
        #expect(words.count >= 400)
        #expect(Set(words.map(\.first)).count == words.count, "a word twice")
        for word in words where word.count > 1 {
            #expect(spoken(word[0]) == word.dropFirst().joined(separator: " "))
        }
        for character in items(pinyinPolyphones) {
            #expect(spoken(character[0]) == character.dropFirst().joined(separator: "/"))
        }
    }

    @Test(arguments: [
        ("shenfenzheng", [12], ["shen fen zheng"]),
        ("shenfenzh", [9], ["shen fen zh…"]),
        ("xian", [4], ["xian…", "xi an…"]),
        ("xian", [2, 4], ["xi an…"]),
        ("fangan", [6], ["fang an…", "fan gan…"]),
        ("lushi", [5], ["lu shi"]),
        ("sfz", [3], []),
        ("shenqqq", [7], []),
    ])
    func splitsLettersIntoSyllables(_ letters: String, _ ends: [Int], _ expected: [String]) {
        let spellings = SpellingReader(Array(letters.utf8), ends: ends, sounds.syllables).spellings(atMost: 4)
        let shown = spellings.map { spelling in
            let before = spelling.before.map { String(decoding: sounds.syllables.spellings[$0], as: UTF8.self) }
            let start = before.reduce(0) { $0 + $1.utf8.count }
            let last = String(letters.dropFirst(start))
            return (before + [spelling.last.count > 1 || spelling.exact == nil ? last + "…" : last]).joined(
                separator: " "
            )
        }
        #expect(shown == expected)
    }

    @Test(arguments: [
        ("xuqiangangao", "xu qian gang ao"), ("xuqiangangao", "xu qiang an gao"), ("jiehunzheng", "jie hun zheng"),
        ("fangan", "fan gan"),
    ])
    func waysWithFewSyllablesComeFirst(_ letters: String, _ expected: String) {
        let spellings = SpellingReader(Array(letters.utf8), ends: [letters.utf8.count], sounds.syllables)
            .spellings(atMost: 6)
        let written = spellings.compactMap { way in
            way.exact.map { (way.before + [$0]).map(spelling).joined(separator: " ") }
        }
        #expect(written.contains(expected))
        #expect(spellings.map(\.before.count) == spellings.map(\.before.count).sorted())
    }

    @Test(arguments: [
        ("shenfz", [6], ["shen f z"]), ("gongjj", [6], ["gong j j"]), ("bchao", [5], ["b chao"]), ("sfz", [3], []),
        ("caiyuannjia", [11], ["cai yuan n jia"]), ("shen fz", [4, 6], ["shen f z"]), ("", [], []),
    ])
    func readsSyllablesAmongInitials(_ typed: String, _ ends: [Int], _ expected: [String]) {
        let letters = Array(typed.utf8.filter { $0 != UInt8(ascii: " ") })
        let ways = SpellingReader(letters, ends: ends, sounds.syllables).shortened(atMost: 1).map { parts in
            parts.map { part in
                switch part {
                case .syllable(let syllable): spelling(syllable)
                case .initial(let initial): String(decoding: [initial], as: UTF8.self)
                }
            }.joined(separator: " ")
        }
        #expect(ways == expected)
    }

    private func spelling(_ syllable: Int) -> String {
        String(decoding: sounds.syllables.spellings[syllable], as: UTF8.self)
    }

    private func items(_ text: String) -> [[String]] {
        text.split(whereSeparator: { $0 == ";" || $0 == "\n" }).map { $0.split(separator: " ").map(String.init) }
            .filter { !$0.isEmpty }
    }

    private func spoken(_ word: String, readings: [SearchEntry.Reading] = []) -> String {
        let letters = NameLetters(word, .standard).letters
        return sounds.reading(of: letters, readings: readings, fold: .standard).map { sounds in
            sounds.compactMap {
                $0.syllable.map { String(decoding: self.sounds.syllables.spellings[Int($0)], as: UTF8.self) }
            }
            .joined(separator: "/")
        }.joined(separator: " ")
    }
}
