import Foundation
import KioskFormat
import Testing

/// Holds vocabularies, schemas and `docs/kiosk-feed.md` to each other.
struct KioskSchemaTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private static func schemaText(_ name: String) throws -> Data {
        try Data(contentsOf: root.appending(path: "templates/kiosk/schema/\(name).schema.json"))
    }

    private static func manual() throws -> String {
        try String(contentsOf: root.appending(path: "docs/kiosk-feed.md"), encoding: .utf8)
    }

    private static let names = ["index", "guide", "manifest"]

    /// Every `enum` of a schema, and every key under `properties`.
    private static func words(of name: String) throws -> (enums: Set<Set<String>>, keys: Set<String>) {
        var enums: Set<Set<String>> = []
        var keys: Set<String> = []
        func visit(_ value: Any) {
            if let object = value as? [String: Any] {
                if let words = object["enum"] as? [String] { enums.insert(Set(words)) }
                if let properties = object["properties"] as? [String: Any] { keys.formUnion(properties.keys) }
                object.values.forEach(visit)
            } else if let array = value as? [Any] {
                array.forEach(visit)
            }
        }
        visit(try JSONSerialization.jsonObject(with: schemaText(name)))
        return (enums, keys)
    }

    private static func words<Word: CaseIterable & RawRepresentable>(_: Word.Type) -> Set<String>
    where Word.RawValue == String {
        Set(Word.allCases.map(\.rawValue))
    }

    @Test func everyVocabularyIsInTheSchemasWholeAndNothingElseIs() throws {
        let statement: Set = ["given", "none", "not-applicable", "unknown"]
        let index: Set = [
            Self.words(KioskAudience.self), Self.words(KioskBadge.self), Self.words(KioskStatus.self),
            Self.words(KioskDuration.Unit.self), statement,
        ]
        #expect(try Self.words(of: "index").enums == index)
        #expect(
            try Self.words(of: "guide").enums
                == index.union([
                    Self.words(KioskGuide.Document.Form.Kind.self), Self.words(KioskGuide.Document.Source.self),
                    Self.words(KioskGuide.Document.Strictness.self), Self.words(KioskGuide.Step.Place.Kind.self),
                    Self.words(KioskGuide.Step.Performer.self), Self.words(KioskGuide.Way.Kind.self),
                    Self.words(KioskGuide.Scope.Area.self), Self.words(KioskGuide.Section.Kind.self),
                ])
        )
    }

    @Test(arguments: names)
    func theManualNamesEveryKeyAndEveryValue(_ name: String) throws {
        let manual = try Self.manual()
        let words = try Self.words(of: name)
        let missing = words.keys.union(words.enums.flatMap(\.self)).filter { word in
            !manual.contains("`\(word)`") && !manual.contains("\"\(word)\"")
        }
        #expect(missing.sorted() == [], "write them into docs/kiosk-feed.md")
    }

    @Test func theManualShowsTheSampleAsItIs() throws {
        let manual = try Self.manual()
        for file in SampleFeed.files where file.path != "manifest.json" {
            #expect(manual.contains(sha256Hex(file.contents)), "renew the example at the end of docs/kiosk-feed.md")
        }
    }
}
