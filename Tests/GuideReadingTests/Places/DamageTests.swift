import GuideModel
import GuideReading
import Testing

/// However a guide is damaged, reading it ends, and what it finds lies in the file.
struct DamageTests {
    @Test(arguments: try RepositoryFiles.guides())
    func cutAtEvery97thByte(_ path: String) throws {
        let bytes = try RepositoryFiles.bytes(path)
        for end in stride(from: 0, to: bytes.count, by: 97) { read(Array(bytes[..<end]), path) }
    }

    @Test(arguments: try RepositoryFiles.guides())
    func withBytesFlipped(_ path: String) throws {
        let bytes = try RepositoryFiles.bytes(path)
        var random = SeededNumbers(seed: UInt64(bytes.count))
        for _ in 0..<60 {
            var damaged = bytes
            for _ in 0...random.next(4) { damaged[random.next(bytes.count)] ^= UInt8(1 << random.next(8)) }
            read(damaged, path)
        }
    }

    /// Flipping bytes mostly ends at the check of UTF-8, so punctuation is swapped too.
    @Test(arguments: try RepositoryFiles.guides())
    func withPunctuationSwapped(_ path: String) throws {
        let text = Array(String(decoding: try RepositoryFiles.bytes(path), as: UTF8.self).unicodeScalars)
        let marks = Array("：:，,；;（）()〔〕、/·**[]{}<>#-\n \"'`&|!?%@\\\t“”《》。1".unicodeScalars)
        var random = SeededNumbers(seed: UInt64(text.count))
        for _ in 0..<60 {
            var damaged = text
            for _ in 0...random.next(6) {
                let place = random.next(damaged.count)
                let mark = marks[random.next(marks.count)]
                switch random.next(3) {
                case 0: damaged[place] = mark
                case 1: damaged.insert(mark, at: place)
                default: damaged.remove(at: place)
                }
            }
            var view = String.UnicodeScalarView()
            view += damaged
            read(Array(String(view).utf8), path)
        }
    }

    @Test(arguments: ["guides/halls.yml", "guides/documents.yml", "baihua.yml"])
    func registriesAndSettingsToo(_ path: String) throws {
        let bytes = try RepositoryFiles.bytes(path)
        let marks = Array(":-[]{}#&*!|>%@`\"' \t\n,".utf8)
        var random = SeededNumbers(seed: 7)
        for end in stride(from: 0, to: bytes.count, by: 97) { read(Array(bytes[..<end]), path) }
        for _ in 0..<60 {
            var damaged = bytes
            damaged[random.next(bytes.count)] = marks[random.next(marks.count)]
            read(damaged, path)
        }
    }

    /// Text that made other readers of Markdown and YAML slow or deep, repeated to 60 KB.
    @Test(arguments: [
        "![[]()", ">", "> \n", "a**a", "*a **b\n\n", "- - - - a\n", "`a", "<a ", "<![CDATA[", "<!--", "<!-- a\n\n",
        "<?", "<!A", "[a](", "[a](b)\n\n",
        "[a](((((", "[a]: b\n", "&#x41;", "&amp;", "\\*", "_a ", "---\n", "a\n===\n", "# a\n", "##a\n\n", "〔", "（", "“",
        "：", "/", "<b>x</b>\n\n", "\n",
        "- a\n\n\n", "- **名称**（原件）：说明。〔a〕\n", "<!-- 允许 a：b -->\n- **a**\n", "\t- a\n", "[", "{a: ", "? ", "- ",
        "a: &a *a\n", "\"", "'", "|\n", "\u{301}", "\u{200B}",
    ])
    func hostilePatterns(_ pattern: String) {
        let text = String(repeating: pattern, count: 60_000 / pattern.utf8.count)
        for start in [
            "", "---\n标题: ", "---\nid: a\n---\n\n", "---\nid: a\n---\n\n## 怎么办\n\n",
            "---\nid: a\n---\n\n## 一窗办理\n\n- 结果：",
        ] {
            let reading = Reading(start + text)
            #expect(reading.diagnostics.count <= 2_000)
            #expect(reading.diagnostics.allSatisfy { $0.message.utf8.count < 1_000 })
        }
    }

    private func read(_ bytes: [UInt8], _ path: String) {
        let reading = Reading(bytes, path: path)
        for finding in reading.diagnostics {
            let place = reading.text?.position(of: finding.range.start)
            #expect((place?.offset ?? 0) <= bytes.count)
            #expect(finding.range.start <= max(finding.range.start, finding.range.end))
        }
    }
}
