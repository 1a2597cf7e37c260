import KioskFormat
import Testing

struct CanonicalJSONReaderTests {
    @Test(arguments: [
        "{}", #"{"a":1}"#, #"{"a":9007199254740991,"b":[],"c":{},"d":[true,false,"x"]}"#,
        #"{"":"","a":"\"\\\b\t\n\f\r\u0000\u001f\u003c/>\#u{7F}\#u{2028}身"}"#,
        // The quotation mark sorts before # by its own byte, not by the backslash that it is written with.
        ##"{"\"":0,"#":0,"身":0,"𠮷":0}"##,
        deep(64),
    ])
    func acceptsWhatIsCanonical(_ text: String) throws {
        var json = try CanonicalJSONReader([UInt8]((text + "\n").utf8))
        json.skip()
        #expect(json.offset == text.utf8.count)
    }

    @Test(arguments: [
        (" {}\n", 0), ("{}", 2), ("{}\n\n", 3), ("{}\r\n", 2), ("{ }\n", 1), (#"{"a": 1}"# + "\n", 5),
        (#"{"b":1,"a":1}"# + "\n", 7), (#"{"a":1,"a":1}"# + "\n", 7), (#"{"ab":1,"a":1}"# + "\n", 8),
        (#"{"a":01}"# + "\n", 7), (#"{"a":-1}"# + "\n", 5), (#"{"a":1.0}"# + "\n", 6), (#"{"a":1e3}"# + "\n", 6),
        (#"{"a":9007199254740992}"# + "\n", 21), (#"{"a":null}"# + "\n", 5), (#"{"a":[1,]}"# + "\n", 8),
        (#"{"a":1,}"# + "\n", 7), (#"{"a":"\/"}"# + "\n", 6), (#"{"a":"\u000A"}"# + "\n", 6),
        (#"{"a":"\u000a"}"# + "\n", 6), (#"{"a":"\u003C"}"# + "\n", 6), (#"{"a":"\u0041"}"# + "\n", 6),
        (#"{"a":"\ud800"}"# + "\n", 6), (#"{"a":"<"}"# + "\n", 6), ("{\"a\":\"\t\"}\n", 6), (#"{"a":"x"# + "\n", 7),
        (#"{"a":tru}"# + "\n", 8), ("{a:1}\n", 1), ("{\"a\":\"\\", 6), ("{", 1),
    ])
    func refusesEveryOtherSpelling(_ text: String, _ offset: Int) {
        #expect(refusal(text) == Refusal(code: .notCanonical, offset: offset))
    }

    @Test func refusesWhatIsNotUnicode() {
        let cases: [([UInt8], Int?)] = [
            ([UInt8]("{\"a\":\"".utf8) + [0xC0, 0x80] + [UInt8]("\"}\n".utf8), 6),
            ([0xEF, 0xBB, 0xBF] + [UInt8]("{}\n".utf8), 0),
            ([0xFF, 0xFE, UInt8(ascii: "{"), 0, UInt8(ascii: "}"), 0, UInt8(ascii: "\n"), 0], 0),
        ]
        for (bytes, offset) in cases {
            #expect(refusal(bytes) == Refusal(code: .notCanonical, offset: offset))
        }
    }

    @Test(arguments: ["", "\n", "<!doctype html><p>登录", "[1]\n", "null\n", "\u{FEFF}<html>"])
    func tellsAPageFromAFile(_ text: String) {
        #expect(refusal(text)?.code == .notJSON)
    }

    @Test func refusesToGoDeeperThanTheLimit() {
        #expect(refusal(deep(65) + "\n")?.code == .format)
        #expect(refusal(#"{"a":"# + String(repeating: "[", count: 1_000_000))?.code == .format)
    }

    @Test func passesOverExtensionsAndRefusesOtherKeys() throws {
        func read(_ text: String) throws(KioskFeedError) -> KioskHead.Contents {
            try KioskHead.Contents(canonicalJSON: [UInt8]((text + "\n").utf8))
        }
        let hash = String(repeating: "0a", count: 32)
        let expected = KioskHead.Contents(length: 7, sha256: hash)
        #expect(try read(#"{"length":7,"sha256":"\#(hash)"}"#) == expected)
        #expect(try read(#"{"length":7,"sha256":"\#(hash)","x-a":{"b":[1,"}"]},"x-b":0}"#) == expected)
        for (text, message) in [
            (#"{"length":7,"sha256":"\#(hash)","y":0}"#, #"unknown key "y""#),
            (#"{"a":0,"length":7,"sha256":"\#(hash)"}"#, #"unknown key "a""#),
            (#"{"sha256":"\#(hash)"}"#, #"the key "length" is missing"#),
            (#"{"length":"7","sha256":"\#(hash)"}"#, "expected an integer"),
            (#"{"length":7,"sha256":"\#(hash.uppercased())"}"#, "expected 64 lower-case hexadecimal digits"),
        ] {
            let error = #expect(throws: KioskFeedError.self) { try read(text) }
            #expect(error?.code == .format)
            #expect(error?.message == message)
        }
    }

    private struct Refusal: Equatable {
        let code: KioskFeedError.Code
        let offset: Int?
    }

    private func refusal(_ text: String) -> Refusal? { refusal([UInt8](text.utf8)) }

    private func refusal(_ bytes: [UInt8]) -> Refusal? {
        do {
            _ = try CanonicalJSONReader(bytes)
            return nil
        } catch {
            return Refusal(code: error.code, offset: error.offset)
        }
    }
}

/// An object with lists inside one another, so deep in all.
private func deep(_ depth: Int) -> String {
    #"{"a":"# + String(repeating: "[", count: depth - 1) + String(repeating: "]", count: depth - 1) + "}"
}
