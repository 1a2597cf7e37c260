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

    private static let names = [
        "index", "guide", "manifest", "root", "head", "notice", "signatures", "delta",
    ]

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

    @Test func theNoticesActionsAreInItsSchema() throws {
        #expect(try Self.words(of: "notice").enums == [Self.words(KioskNotice.Action.self)])
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

    /// Once released, a schema never changes: what older readers could not cope with goes to `kiosk/v2`.
    @Test func releasedSchemasAreAsTheyWere() throws {
        let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "released-schemas.txt")
        let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
        let released = lines.filter { !$0.hasPrefix("#") }.map { $0.split(separator: " ").map(String.init) }
        #expect(released.count >= Self.names.count)
        for line in released {
            let hash = try sha256Hex([UInt8](Self.schemaText(line[1])))
            #expect(hash == line[0], "\(line[1]).schema.json was changed; see the top of released-schemas.txt")
        }
        #expect(Set(Self.names).isSubset(of: released.map { $0[1] }), "enter the hash of every schema")
    }

    /// A misspelt key is found, and `x-…` is the one place for additions: in every object of every schema.
    @Test(arguments: names)
    func everyObjectIsClosedButForExtensions(_ name: String) throws {
        var count = 0
        func visit(_ value: Any) {
            if let object = value as? [String: Any] {
                if object["properties"] != nil, object["type"] as? String == "object" {
                    count += 1
                    #expect(object["additionalProperties"] as? Bool == false)
                    #expect((object["patternProperties"] as? [String: Bool]) == ["^x-": true])
                    let keys = (object["properties"] as? [String: Any]).map { Set($0.keys) } ?? []
                    #expect(keys.isSuperset(of: object["required"] as? [String] ?? []))
                }
                object.values.forEach(visit)
            } else if let array = value as? [Any] {
                array.forEach(visit)
            }
        }
        visit(try JSONSerialization.jsonObject(with: Self.schemaText(name)))
        #expect(count > 0)
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
        // Long lines are broken there, and go on with two spaces.
        let manual = try Self.manual().replacing("\n  ", with: "")
        for example in try manualExamples() {
            #expect(manual.contains(example), "renew the example at the end of docs/kiosk-feed.md:\n\(example)")
        }
    }
}
