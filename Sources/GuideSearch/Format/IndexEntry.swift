/// What an engine reads first: how to fold, and which file holds what.
struct IndexEntry: Sendable {
    static let version = "baihua-search 1"

    /// More than this is damage: no tree may hold so many.
    private static let mostGuides = 2_000_000

    var guideCount: Int
    var foldRuns: [FoldRun]
    var alphabet: Alphabet
    var syllables: Syllables
    var asides: [String]
    var domains: Domains
    var termFiles: [TermFile]
    var guideFiles: [GuideFile]

    struct TermFile: Sendable {
        var stem: String
        var first: UInt64
    }

    struct GuideFile: Sendable {
        var stem: String
        var first: Int
    }
}

/// The domains of all guides, numbered in the order of their ids.
struct Domains: Sendable {
    var ids: [String]
    var names: [String]

    init(_ guides: [SearchEntry]) {
        let names = Dictionary(guides.map { ($0.domain, $0.domainName) }, uniquingKeysWith: { first, _ in first })
        ids = names.keys.sorted()
        self.names = ids.map { names[$0] ?? "" }
    }

    init(ids: [String], names: [String]) {
        self.ids = ids
        self.names = names
    }
}

// One line each: version, number of guides, fold, alphabet, syllables, asides, domain ids, domain names; then a line
// for each file: its stem and what comes first in it.
extension IndexEntry {
    var text: [UInt8] {
        let head = [
            Self.version, String(guideCount), Self.digits(foldRuns), Self.text(alphabet),
            syllables.spellings.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " "),
            asides.joined(separator: " "),
            domains.ids.joined(separator: "\t"),
            domains.names.map(Self.plain).joined(separator: "\t"),
        ]
        let files =
            termFiles.map { "\($0.stem) \(String($0.first, radix: 16))" } + guideFiles.map { "\($0.stem) \($0.first)" }
        return Array((head + files).joined(separator: "\n").utf8)
    }

    init?(text: [UInt8]) {
        let lines = String(decoding: text, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count >= 8, lines[0] == Self.version, let count = Int(lines[1]),
            (0...Self.mostGuides).contains(count),
            let runs = Self.foldRuns(Array(lines[2].utf8))
        else { return nil }
        guideCount = count
        foldRuns = runs
        alphabet = Alphabet(lines[3].unicodeScalars.map(\.value))
        syllables = Syllables(lines[4].split(separator: " ").map(String.init))
        asides = lines[5].split(separator: " ").map(String.init)
        domains = Domains(ids: Self.fields(lines[6]), names: Self.fields(lines[7]))
        termFiles = []
        guideFiles = []
        for line in lines[8...] {
            let words = line.split(separator: " ")
            guard words.count == 2 else { return nil }
            if line.hasPrefix(SearchFile.Kind.terms.rawValue + "."), let first = UInt64(words[1], radix: 16) {
                termFiles.append(TermFile(stem: String(words[0]), first: first))
            } else if let first = Int(words[1]) {
                guideFiles.append(GuideFile(stem: String(words[0]), first: first))
            } else {
                return nil
            }
        }
    }

    private static func text(_ alphabet: Alphabet) -> String {
        var text = ""
        text.unicodeScalars.append(contentsOf: alphabet.letters.compactMap(UnicodeScalar.init))
        return text
    }

    private static func fields(_ line: Substring) -> [String] {
        line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }

    private static func plain(_ name: String) -> String {
        String(decoding: name.utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
    }

    /// For each run: gap to the one before, length with the kind as its lowest bit, step of the target.
    private static func digits(_ runs: [FoldRun]) -> String {
        var bytes: [UInt8] = []
        var last: UInt32 = 0
        var target: UInt32 = 0
        for run in runs {
            bytes.appendDigits(Int(run.first - last))
            bytes.appendDigits(Int(run.last - run.first) * 2 + (run.grows ? 1 : 0))
            bytes.appendDigits(Digits.zigzag(Int(run.target) - Int(target)))
            last = run.last
            target = run.target
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func foldRuns(_ bytes: [UInt8]) -> [FoldRun]? {
        var reader = DigitReader(bytes)
        var runs: [FoldRun] = []
        var last = 0
        var target = 0
        while !reader.isAtEnd {
            guard let gap = reader.next(), let length = reader.next(), let step = reader.next() else { return nil }
            let first = last + gap
            last = first + length / 2
            target += Digits.unzigzag(step)
            guard last < 0x110000, target >= 0, target < 0x10000 else { return nil }
            runs.append(
                FoldRun(first: UInt32(first), last: UInt32(last), target: UInt32(target), grows: length % 2 == 1)
            )
        }
        return runs
    }
}
