import Testing

@testable import GuideSearch

struct FoldTests {
    private let fold = FoldTable.standard

    @Test(arguments: [
        ("ＡＢＣ１２３", "abc123"), ("Wi-Fi", "wifi"), ("É é Ü ü ǎ", "eeuua"), ("豈更車", "岂更车"), ("身份證", "身份证"), ("丟了", "丢了"),
        ("豈", "岂"), ("⼈⼝", "人口"), ("①㊀", "1一"),
        ("身份证", "身份证"), ("Ω Я", "ωя"), ("ｱ", "ア"), ("e\u{301}", "e"), ("20 个", "20个"), ("身\u{200B}份", "身份"), ("🪪", "🪪"),
    ])
    func foldsScalarByScalar(_ text: String, _ letters: String) {
        #expect(NameLetters(text, fold).letters == letters.unicodeScalars.map(\.value))
    }

    @Test(arguments: ["，", "。", "（", "）", "“", "”", "\n", "\u{0}", "→", "■", "%", "+", "\u{2028}", "《", "·"])
    func signsAreNoLetters(_ sign: String) {
        #expect(NameLetters(sign, fold).letters.isEmpty)
    }

    @Test func punctuationEndsARunAndSpacesDoNot() {
        let name = NameLetters("没有钱，怎么 办", fold)
        #expect(name.opensRun == [true, false, false, true, false, false])
    }

    @Test func aFoldedLetterStaysWhatItIs() {
        for scalar in UInt32(3)..<0x10000 {
            let letter = fold[scalar]
            #expect(letter < 3 || fold[letter] == letter, "\(String(scalar, radix: 16))")
        }
    }

    @Test func theTableTravelsInTheIndex() async throws {
        let index = await buildSearchIndex([guide("a", "身份证")], jobs: 1)
        let text = try #require(SearchFile.text(of: index.files[0].bytes))
        let entry = try #require(IndexEntry(text: text))
        for scalar in "身份证ＡＢ１２，。 \u{200B}é".unicodeScalars.map(\.value) {
            #expect(entry.fold[scalar] == fold[scalar])
        }
        #expect("證".unicodeScalars.allSatisfy { entry.fold[$0.value] == 0x8BC1 })
    }

    @Test func scalarsAreReadAsTheStandardLibraryReadsThem() {
        let text = "a\u{7F}\u{80}é\u{7FF}\u{800}中\u{FFFF}\u{10000}🪪\u{10FFFF}\r\n"
        var scalars: [UInt32] = []
        text.forEachScalar { scalars.append($0) }
        #expect(scalars == text.unicodeScalars.map(\.value))
    }
}
