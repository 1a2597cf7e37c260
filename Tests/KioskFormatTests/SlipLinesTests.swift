import KioskFormat
import Testing

struct SlipLinesTests {
    private let twentyFour = "一二三四五六七八九十一二三四五六七八九十一二三四"

    @Test func keepsWhatFits() {
        #expect(slipLines(of: "") == [""])
        #expect(slipLines(of: "□ 居民户口簿 原件1份") == ["□ 居民户口簿 原件1份"])
        #expect(slipLines(of: twentyFour) == [twentyFour])
    }

    @Test func breaksAfterTwentyFourFullWidthCharacters() {
        #expect(slipLines(of: twentyFour + "五六") == [twentyFour, "五六"])
        #expect(slipLines(of: String(twentyFour.dropLast()) + "ab五") == [twentyFour.dropLast() + "ab", "五"])
    }

    @Test func aClosingMarkTakesTheCharacterBeforeItAlong() {
        #expect(slipLines(of: twentyFour + "。") == [String(twentyFour.dropLast()), "四。"])
    }

    @Test func anOpeningMarkGoesWithWhatFollows() {
        #expect(slipLines(of: twentyFour.dropLast() + "《法》") == [String(twentyFour.dropLast()), "《法》"])
    }

    @Test func numbersStayWhole() {
        #expect(
            slipLines(of: twentyFour.dropLast(2) + "0000-1234567") == [String(twentyFour.dropLast(2)), "0000-1234567"]
        )
    }

    @Test func laterLinesAreIndentedAndParagraphsStartAgain() {
        #expect(
            slipLines(of: twentyFour + "五六\n第二段", indent: "　") == [twentyFour, "　五六", "第二段"]
        )
    }

    @Test func aSpaceAtTheBreakIsDropped() {
        #expect(slipLines(of: twentyFour + " 五六") == [twentyFour, "五六"])
    }

    /// Text of every mixture, including words that no line can hold.
    @Test func noLineIsEverTooLongAndNoCharacterIsLost() {
        let alphabet = ["中", "国", "。", "（", "》", "a", "Z", "7", " ", "□", "🙂", "é", "-"]
        var state: UInt64 = 20_261_120
        for _ in 0..<2_000 {
            var text = ""
            for _ in 0..<(state % 200) {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += alphabet[Int((state >> 33) % UInt64(alphabet.count))]
            }
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let lines = slipLines(of: text)
            #expect(lines.allSatisfy { cells($0) <= slipLineCells })
            #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
        }
    }

    private func cells(_ line: String) -> Int {
        line.unicodeScalars.reduce(0) { $0 + ((0x20..<0x7F).contains($1.value) ? 1 : 2) }
    }
}
