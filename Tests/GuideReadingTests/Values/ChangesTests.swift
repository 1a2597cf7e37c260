import GuideModel
import GuideTestSupport
import Testing

/// What a guide says of its changes.
struct ChangesTests {
    private func changes(_ yaml: String) -> Reading { Reading(BaseTree.guide.with("核对人:", yaml + "\n核对人:")) }

    @Test func daysAndSentencesAreReadInTheirOrder() {
        let reading = changes("变更:\n  2026-03-30: 不许放家里了。\n  2025-05-10: \"不用带: 户口本\"")
        let changes = reading.guide?.header.changes ?? []
        #expect(changes.map(\.day.value.description) == ["2026-03-30", "2025-05-10"])
        #expect(changes.map(\.text.value) == ["不许放家里了。", "不用带: 户口本"])
        #expect(reading.findings == [])
    }

    @Test(arguments: [
        ("变更:\n  2026/03/30: 甲", ["12:3 invalid-date"]),
        ("变更:\n  2026-02-30: 甲", ["12:3 invalid-date"]),
        ("变更:\n  2026-03-30:", ["12:3 blank-value"]),
        ("变更:\n  2026-03-30: [甲]", ["12:15 wrong-type"]),
        ("变更: 甲", ["11:5 wrong-type"]),
        ("变更: [2026-03-30]", ["11:5 wrong-type"]),
        ("变更:\n  2026-03-30: 甲\n  2026-03-30: 乙", ["13:3 yaml-duplicate-key"]),
    ])
    func whatCannotBeReadIsSaid(_ yaml: String, _ findings: [String]) { #expect(changes(yaml).findings == findings) }
}
