import GuideModel
import GuideReading
import Testing

/// Places found on a remembered line are those that are found anew.
struct PositionFinderTests {
    @Test(arguments: [
        "长" + String(repeating: "e\u{301}👨‍👩‍👧\u{200D}a，🇨🇳🇨🇳b\t<b>", count: 40),
        String(repeating: "短行\r\n", count: 3) + String(repeating: "一行很长〔甲〕", count: 60) + "\r\n尾",
        "\u{FEFF}" + String(repeating: "a\u{1}b", count: 200) + "\n" + String(repeating: "é", count: 300) + "\n",
        String(repeating: "字", count: 86) + "\n" + String(repeating: "e\u{301}\u{302}", count: 200),
        "", "\n", String(repeating: " ", count: 300),
    ])
    func everyPlaceIsTheSame(_ text: String) throws {
        let read = readGuide(Array(text.utf8), file: FileID(0), path: "guides/a/b.md")
        let source = try #require(read.text)
        var finder = PositionFinder(source)
        var backwards = PositionFinder(source)
        var length = 0
        // Inside a character that NFC has put together, no place on the disk is the right one.
        var whole: [Int] = []
        for character in source.string(source.bytes.indices) {
            whole.append((whole.last ?? 0) + (whole.isEmpty ? 0 : length))
            length = character.utf8.count
        }
        for offset in [-1] + whole + [source.bytes.count, source.bytes.count + 1] {
            #expect(finder.position(of: offset) == source.position(of: offset))
        }
        for offset in whole.reversed() { #expect(backwards.position(of: offset) == source.position(of: offset)) }
    }
}
