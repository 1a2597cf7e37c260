import KioskFormat
import Testing

struct CanonicalJSONTests {
    @Test(arguments: [
        ("身份证", #""身份证""#),
        ("", #""""#),
        (#"a"b\c/d"#, #""a\"b\\c/d""#),
        ("</script>", #""\u003c/script>""#),
        ("\u{8}\t\n\u{C}\r\u{1}\u{1F}\u{7F}", #""\b\t\n\f\r\u0001\u001f"# + "\u{7F}\""),
        ("\u{2028}𠮷🙂", "\"\u{2028}𠮷🙂\""),
    ])
    func escapesOnlyWhatItMust(_ text: String, _ expected: String) {
        #expect(canonical(text) == expected + "\n")
    }

    @Test(arguments: [(0, "0"), (-1, "-1"), (4000, "4000"), (Int.max, "9223372036854775807")])
    func writesIntegersInDecimal(_ value: Int, _ expected: String) {
        #expect(canonical(value) == expected + "\n")
    }

    @Test func writesNoKeyForWhatIsAbsent() {
        #expect(canonical(KioskVisits(minimum: 0, maximum: 1)) == #"{"maximum":1,"minimum":0}"# + "\n")
    }

    @Test func keepsEmptyListsAndObjects() {
        #expect(canonical([String]()) == "[]\n")
        #expect(canonical(KioskFreeText()) == "{}\n")
        #expect(canonical([[1, 2], [], [3]]) == "[[1,2],[],[3]]\n")
    }

    @Test func separatesMembersAfterANestedObject() {
        let fact = KioskFact(
            conditions: [KioskCondition(question: "a", options: ["a1", "a2"])],
            KioskStatement(.given(KioskFreeText()), text: "可以")
        )
        #expect(
            canonical([fact, fact]) == "[" + [member, member].joined(separator: ",") + "]\n"
        )
    }

    private let member =
        #"{"conditions":[{"options":["a1","a2"],"question":"a"}],"status":"given","text":"可以","value":{}}"#

    private func canonical(_ value: some CanonicalJSONEncodable) -> String {
        String(decoding: value.canonicalJSON(), as: UTF8.self)
    }
}
