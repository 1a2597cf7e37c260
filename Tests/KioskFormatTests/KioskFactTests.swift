import KioskFormat
import Testing

struct KioskFactTests {
    /// The four answers that must never be taken for one another.
    @Test(arguments: [
        (
            KioskStatement(.given(KioskPrice(isFree: true)), text: "不收费"),
            #"{"status":"given","text":"不收费","value":{"amounts":[],"free":true}}"#
        ),
        (KioskStatement(.nothing, text: "没有"), #"{"status":"none","text":"没有"}"#),
        (
            KioskStatement(.notApplicable(reason: "全程网办"), text: "不适用（全程网办）"),
            #"{"reason":"全程网办","status":"not-applicable","text":"不适用（全程网办）"}"#
        ),
        (KioskStatement(.unknown, text: "待核实"), #"{"status":"unknown","text":"待核实"}"#),
    ])
    func absencesDifferFromValuesAndFromEachOther(_ statement: KioskStatement<KioskPrice>, _ expected: String) {
        #expect(String(decoding: statement.canonicalJSON(), as: UTF8.self) == expected + "\n")
    }

    @Test func everyVocabularyIsKebabCase() {
        let words =
            KioskBadge.allCases.map(\.rawValue) + KioskAudience.allCases.map(\.rawValue)
            + KioskDuration.Unit.allCases.map(\.rawValue) + KioskGuide.Step.Place.Kind.allCases.map(\.rawValue)
            + KioskGuide.Document.Source.allCases.map(\.rawValue)
            + KioskGuide.Document.Strictness.allCases.map(\.rawValue)
        #expect(words.allSatisfy { $0.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "-") } })
        #expect(Set(KioskBadge.allCases.map(\.name)).count == KioskBadge.allCases.count)
    }
}
