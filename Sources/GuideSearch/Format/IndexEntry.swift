/// What an engine reads first: how to fold, and which file holds what.
struct IndexEntry: Sendable {
    static let version = "baihua-search 4"

    /// The file that says which guides have which letter, that of names and answers (both empty in a large index), and the
    /// one of domains and audiences.
    static let holderStem = "h"
    static let textStem = "w"
    static let facetStem = "f"

    /// More than this is damage: no tree may hold so many.
    private static let mostGuides = 2_000_000

    var guideCount: Int
    var fold: FoldTable
    var alphabet: Alphabet
    var syllables: Syllables
    var sounds: LetterSounds
    var asides: [String]

    /// Letters that say little of a subject.
    var light: String

    /// Letters of what only those want who say so.
    var marked: String
    var synonyms: [[String]]
    var domains: Domains
    var audiences: [String]

    /// Where all other files are.
    var folder: String

    /// The first term of each file of terms, the first place of a letter in the order of sounds of each file of names,
    /// the first guide of each file of guides.
    var termFiles: [UInt64]
    var nameFiles: [Int]
    var guideFiles: [Int]

    var isSmall: Bool { LetterHolders.isSmall(guideCount) }
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

// One line each, as docs/search.md lists them.
extension IndexEntry {
    var text: [UInt8] {
        let lines = [
            Self.version, String(guideCount), Self.digits(fold.runs), Self.digits(alphabet),
            traditionalForms,
            syllables.spellings.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " "),
            sounds.usual,
            sounds.others(syllables.spellings),
            asides.joined(separator: " "),
            light,
            marked,
            synonyms.map { $0.map(Self.word).joined(separator: " ") }.joined(separator: "\t"),
            domains.ids.joined(separator: "\t"),
            domains.names.map(Self.plain).joined(separator: "\t"),
            audiences.map(Self.plain).joined(separator: "\t"),
            folder,
            Self.steps(termFiles.map(Int.init)),
            Self.steps(nameFiles),
            Self.steps(guideFiles),
        ]
        return Array(lines.joined(separator: "\n").utf8)
    }

    init?(text: [UInt8]) {
        let lines = String(decoding: text, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count == 19, lines[0] == Self.version, let count = Int(lines[1]),
            (0...Self.mostGuides).contains(count),
            let runs = Self.foldRuns(Array(lines[2].utf8)),
            let terms = Self.numbers(lines[16]), let names = Self.numbers(lines[17]),
            let guides = Self.numbers(lines[18])
        else { return nil }
        guideCount = count
        guard let letters = Self.letters(lines[3]) else { return nil }
        alphabet = Alphabet(letters)
        let forms = lines[4].split(separator: " ", omittingEmptySubsequences: false)
            .map { $0.unicodeScalars.map(\.value) }
        fold = FoldTable(
            runs,
            traditional: Dictionary(zip(alphabet.letters, forms), uniquingKeysWith: { first, _ in first })
        )
        syllables = Syllables(lines[5].split(separator: " ").map(String.init))
        guard let sounds = LetterSounds(usual: lines[6], others: lines[7], syllables) else { return nil }
        self.sounds = sounds
        asides = lines[8].split(separator: " ").map(String.init)
        light = String(lines[9])
        marked = String(lines[10])
        synonyms = lines[11].split(separator: "\t").map { $0.split(separator: " ").map(String.init) }
        domains = Domains(ids: Self.fields(lines[12]), names: Self.fields(lines[13]))
        audiences = lines[14].isEmpty ? [] : Self.fields(lines[14])
        folder = String(lines[15])
        termFiles = terms.map(UInt64.init)
        nameFiles = names
        guideFiles = guides
    }

    /// For each letter of the alphabet its traditional forms.
    private var traditionalForms: String {
        var forms = alphabet.letters.map { Self.text(fold.traditional[$0] ?? []) }
        while forms.last == "" { forms.removeLast() }
        return forms.joined(separator: " ")
    }

    private static func text(_ letters: [UInt32]) -> String {
        var text = ""
        text.unicodeScalars.append(contentsOf: letters.compactMap(UnicodeScalar.init))
        return text
    }

    /// A word without what separates words.
    private static func word(_ word: String) -> String { plain(word).split(separator: " ").joined() }

    /// Numbers that grow, each as its step from the one before.
    private static func steps(_ numbers: [Int]) -> String {
        var bytes: [UInt8] = []
        var last = 0
        for number in numbers {
            bytes.appendDigits(number - last)
            last = number
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func numbers(_ text: Substring) -> [Int]? {
        var reader = DigitReader(Array(text.utf8))
        var numbers: [Int] = []
        var last = 0
        while !reader.isAtEnd {
            guard let step = reader.next() else { return nil }
            last += step
            guard last < 1 << 52 else { return nil }
            numbers.append(last)
        }
        return numbers
    }

    private static func fields(_ line: Substring) -> [String] {
        line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }

    private static func plain(_ name: String) -> String {
        String(decoding: name.utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
    }

    /// The steps from letter to letter; a step of 0 begins again from 0.
    private static func digits(_ alphabet: Alphabet) -> String {
        var bytes: [UInt8] = []
        var last: UInt32 = 0
        for letter in alphabet.letters {
            if letter <= last {
                bytes.appendDigits(0)
                last = 0
            }
            bytes.appendDigits(Int(letter - last))
            last = letter
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func letters(_ text: Substring) -> [UInt32]? {
        var reader = DigitReader(Array(text.utf8))
        var letters: [UInt32] = []
        var last = 0
        while !reader.isAtEnd {
            guard let step = reader.next() else { return nil }
            last = step == 0 ? 0 : last + step
            guard last < 0x110000 else { return nil }
            if step > 0 { letters.append(UInt32(last)) }
        }
        return letters
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
