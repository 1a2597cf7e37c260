import KioskFormat
import Testing

struct KioskArchiveTests {
    private let files: [(path: String, contents: [UInt8])] = [
        ("root/1.json", Array("abc".utf8)), ("files/" + String(repeating: "0", count: 64), []),
        ("head.json", [UInt8](repeating: 7, count: 512)), ("notice.json", [UInt8](repeating: 9, count: 1_025)),
    ]

    @Test func comesBackAsWritten() {
        let archive = KioskArchive.bytes(of: files)
        // Five blocks of headers and end marks for each file's own, in blocks of 512 bytes.
        #expect(archive.count == 512 * (4 + 1 + 0 + 1 + 3 + 2))
        let read = KioskArchive.files(in: archive)
        #expect(read.map(\.path) == files.map(\.path))
        #expect(read.map { Array(archive[$0.range]) } == files.map(\.contents))
    }

    @Test func writesTheHeaderOfTheStandard() {
        let header = KioskArchive.bytes(of: [files[0]])[..<512]
        func field(_ start: Int, _ count: Int) -> String {
            String(decoding: header[start..<(start + count)], as: UTF8.self)
        }
        #expect(field(0, 12) == "root/1.json\0")
        #expect(field(100, 8) == "0000644\0")
        #expect(field(108, 16) == "0000000\u{0}0000000\0")
        #expect(field(124, 12) == "00000000003\0")
        #expect(field(136, 12) == "00000000000\0")
        #expect(field(156, 1) == "0")
        #expect(field(257, 8) == "ustar\u{0}00")
        let sum = header.enumerated().reduce(0) { $0 + (148..<156 ~= $1.offset ? 32 : Int($1.element)) }
        #expect(field(148, 8) == "0" + String(sum, radix: 8).padded(to: 5) + "\0 ")
    }

    @Test func whatIsNotWholeIsNotThere() {
        let archive = KioskArchive.bytes(of: files)
        for length in archive.indices {
            let read = KioskArchive.files(in: Array(archive[..<length]))
            #expect(read.count <= 4)
            for (member, file) in zip(read, files) {
                #expect(member.path == file.path && Array(archive[member.range]) == file.contents)
            }
        }
        #expect(KioskArchive.files(in: Array(archive[..<1_024])).map(\.path) == ["root/1.json"])
    }

    @Test func endsAtAHeaderThatIsDamaged() {
        let archive = KioskArchive.bytes(of: files)
        // The last byte of the checksum's own field stands behind the zero that ends it.
        for index in 1_024..<1_536 where index != 1_024 + 155 {
            var changed = archive
            changed[index] ^= 4
            #expect(KioskArchive.files(in: changed).map(\.path) == ["root/1.json"], "byte \(index)")
        }
    }

    @Test func theFirstCountsWhereANameStandsTwice() {
        let archive = KioskArchive.bytes(of: [("head.json", [1]), ("head.json", [2, 3])])
        #expect(KioskArchive.files(in: archive).map(\.range) == [512..<513])
    }

    @Test func aLengthBeyondTheFileEndsIt() {
        var archive = KioskArchive.bytes(of: [files[0]])
        for index in 124..<135 { archive[index] = UInt8(ascii: "7") }
        let sum = archive[..<512].enumerated().reduce(0) { $0 + (148..<156 ~= $1.offset ? 32 : Int($1.element)) }
        let digits = "0" + String(sum, radix: 8).padded(to: 5)
        for (index, digit) in digits.utf8.enumerated() { archive[148 + index] = digit }
        #expect(KioskArchive.files(in: archive).isEmpty)
    }
}

extension String {
    fileprivate func padded(to count: Int) -> String {
        String(repeating: "0", count: max(0, count - self.count)) + self
    }
}
