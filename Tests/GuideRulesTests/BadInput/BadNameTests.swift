import GuideModel
import GuideTestSupport
import Testing

/// Ids and file names that cannot be addresses, row by row of the reliability catalogue, section E.
///
/// E12 and E13 need the release before, which a run does not see; 曾用 and `baihua compare` stand in. E15 to E17 are
/// held by the tests of the disk.
struct BadNameTests {
    @Test(arguments: rows)
    func hasTheOutcomeOfItsRow(_ row: BadRow) async {
        #expect(await row.found() == row.rules)
    }

    private static func id(_ id: String) -> Example { Example("---\n曾用: [\(id)]\n---") }

    private static func twin(_ name: String, id: String) -> Example {
        Example(files: ["guides/shebao-jiuye/\(name).md": "---\nid: \(id)\n标题: 社保卡丢了怎么补\n事项: 社会保障卡补卡\n别名: [补社保卡]\n---"])
    }

    static let rows: [BadRow] = [
        BadRow("E01 upwards", id("../x"), "invalid-id"),
        BadRow("E01 upwards in the middle", id("a/../b"), "invalid-id"),
        BadRow("E01 from the root", id("/abs"), "invalid-id"),
        BadRow("E01 two dots", id(".."), "invalid-id"),
        BadRow("E01 one dot", id("\".\""), "invalid-id"),
        BadRow("E03 backslash", id("'a\\b'"), "invalid-id"),
        BadRow("E03 colon", id("'a:b'"), "invalid-id"),
        BadRow("E03 the character 0", id("\"a\\0b\""), "control-character"),
        BadRow("E04 combining mark", id("'..\u{301}'"), "invalid-id"),
        BadRow("E04 full-width dots", id("．．／x"), "invalid-id"),
        BadRow("E04 one-dot leaders", id("\u{2024}\u{2024}"), "invalid-id"),
        BadRow("E05 device", id("con"), "invalid-id"),
        BadRow("E05 device with a number", id("lpt1"), "invalid-id"),
        BadRow("E05 what only looks like a device", id("com0")),
        BadRow("E05 dot at the end", id("abc."), "invalid-id"),
        BadRow("E05 short name of another system", id("git~1"), "invalid-id"),
        BadRow("E07 capitals", id("Apply"), "invalid-id"),
        BadRow("E09 ß", id("straße"), "invalid-id"),
        BadRow("E09 the sign of the Kelvin", id("\u{212A}ey"), "not-nfc", "invalid-id"),
        BadRow("E11 nothing", id("''"), "blank-value"),
        BadRow("E13 one id for two guides", twin("banzheng", id: "banzheng"), "unique-id"),
    ]
}
