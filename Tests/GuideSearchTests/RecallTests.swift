import Foundation
import Testing

@testable import GuideSearch

/// For every run of two or more characters that stands in a guide's text, the guide is found.
struct RecallTests {
    @Test(arguments: [1, 2] as [UInt64])
    func everyRunOfAMadeUpTextFindsItsGuide(_ seed: UInt64) async throws {
        let guides = madeUpGuides(8, seed: seed, sentences: 2)
        let engine = try SearchEngine(await buildSearchIndex(guides, jobs: 2))
        for guide in guides {
            for run in Set(guide.texts.flatMap { runs(of: $0, every: 1) }) {
                #expect(try engine.ids(run).contains(guide.id), "\(run.debugDescription) in \(guide.id)")
            }
        }
    }

    @Test func runsOfRealGuidesFindThem() async throws {
        let guides = realGuides()
        try #require(!guides.isEmpty)
        let engine = try SearchEngine(await buildSearchIndex(guides, jobs: 2))
        for guide in guides {
            for run in Set(guide.texts.flatMap { runs(of: $0, every: 97) }) {
                #expect(try engine.ids(run).contains(guide.id), "\(run.debugDescription) in \(guide.id)")
            }
        }
    }

    @Test(arguments: ["身份证不见了", "ＳＦＺ卡", "Sfz卡", "身份 证", "身份证，不见", "份证", "证"])
    func widthCaseSpacesAndPunctuationDoNotMatter(_ query: String) async throws {
        let guides = [guide("a", "补证", rest: ["身份证不见了。身份证，不见了。SFZ卡"]), guide("b", "别的")]
        let engine = try SearchEngine(await buildSearchIndex(guides, jobs: 1))
        #expect(try engine.ids(query).first == "a")
    }

    @Test func aSingleCharacterIsFoundWhereverItStands() async throws {
        let guides = [
            guide("first", "甲乙"), guide("last", "乙甲"), guide("alone", "丙", rest: ["。甲。"]), guide("none", "丙"),
        ]
        let engine = try SearchEngine(await buildSearchIndex(guides, jobs: 1))
        #expect(Set(try engine.ids("甲")) == ["first", "last", "alone"])
    }

    @Test func aSpaceInTheTextHidesNothing() async throws {
        let engine = try SearchEngine(
            await buildSearchIndex([guide("a", "补证", rest: ["20 个工作日"]), guide("b", "领证")], jobs: 1)
        )
        for query in ["20个工作日", "20 个工作日", "20个 工作日"] { #expect(try engine.ids(query) == ["a"]) }
    }

    /// The runs of 2, 3 and 4 characters of a text, at every so many places.
    private func runs(of text: String, every step: Int) -> [String] {
        let characters = Array(text)
        return stride(from: 0, to: max(0, characters.count - 1), by: step).flatMap { i in
            (2...4).filter { i + $0 <= characters.count }.map { String(characters[i..<(i + $0)]) }
        }
    }

    /// Every seventh of the project's own guides, each line a text; the test in Chromium takes all.
    private func realGuides() -> [SearchEntry] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../guides")
            .resolvingSymlinksInPath()
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap {
            $0 as? URL
        }
        let sorted = (files ?? []).filter { $0.pathExtension == "md" }.sorted { $0.path < $1.path }
        return stride(from: 0, to: sorted.count, by: 7).map { sorted[$0] }.compactMap { file in
            guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
            let id = file.deletingPathExtension().lastPathComponent
            return guide(id, id, rest: text.components(separatedBy: "\n"))
        }
    }
}
