import Testing

@testable import GuideSearch

struct SearchIndexTests {
    @Test func theBytesDoNotTellHowManyJobsThereWereNorTheOrder() async {
        let guides = madeUpGuides(40)
        let index = await buildSearchIndex(guides, jobs: 1)
        for jobs in [0, 2, 3, 7, 40, 100] { #expect(await buildSearchIndex(guides.reversed(), jobs: jobs) == index) }
    }

    @Test func filesAreNamedAfterTheirContent() async throws {
        let index = await buildSearchIndex(madeUpGuides(40), jobs: 2)
        #expect(index.files.first?.name == index.entryName)
        #expect(Set(index.files.map(\.name)).count == index.files.count)
        for file in index.files {
            let text = String(decoding: file.bytes, as: UTF8.self)
            let stem = file.name.split(separator: "/").last?.dropLast(3) ?? ""
            #expect(text.hasPrefix("BaihuaSearch.add(\"\(stem)\",\""))
            #expect(text.hasSuffix("\");\n"))
            #expect(!text.dropLast().contains(where: { $0.isNewline }))
        }
    }

    @Test func anyChangeGivesTheEntryAnotherName() async {
        let guides = madeUpGuides(40)
        var changed = guides
        changed[17].rest[2] += "改"
        let before = await buildSearchIndex(guides, jobs: 1)
        let after = await buildSearchIndex(changed, jobs: 1)
        #expect(before.entryName != after.entryName)
    }

    @Test func aLargeIndexIsCutIntoFilesThatOneQueryNeedsFewOf() async throws {
        let guides = madeUpGuides(1500)
        let index = await buildSearchIndex(guides, jobs: 2)
        #expect(index.files.count > 12)
        #expect(index.files.allSatisfy { $0.bytes.count < 100_000 })
        let files = Dictionary(uniqueKeysWithValues: index.files.map { ($0.name, $0.bytes) })
        let asked = AskedNames()
        let engine = try SearchEngine(entryName: index.entryName) { name in
            asked.note(name)
            return files[name]
        }
        #expect(try !engine.search("社保卡", limit: 10).isEmpty)
        #expect(asked.names.count <= 1 + 2 + 10)
    }

    @Test func anEmptyLibraryIsSearchedInVain() async throws {
        let engine = try SearchEngine(await buildSearchIndex([], jobs: 4))
        #expect(try engine.search("身份证").isEmpty)
        #expect(try engine.search("？").isEmpty)
    }

    @Test func fieldsKeepTabsQuotesAndLineBreaksApart() async throws {
        var entry = guide("a", "他说“\"好\\\"”\t</script>\n好")
        entry.path = "other/place/"
        let engine = try SearchEngine(await buildSearchIndex([entry], jobs: 1))
        let hit = try #require(try engine.search("他说").first)
        #expect(hit.title == "他说“\"好\\\"” </script> 好")
        #expect(hit.path == "other/place/")
    }

    @Test func damagedFilesAreRefusedAndNeverTrusted() async throws {
        let index = await buildSearchIndex(madeUpGuides(30), jobs: 1)
        var numbers = SameNumbers(seed: 9)
        for (i, file) in index.files.enumerated() {
            for round in 0..<40 {
                var damaged = index
                if round % 2 == 0 {
                    damaged.files[i].bytes.removeLast(Int.random(in: 1...file.bytes.count, using: &numbers))
                } else {
                    let at = Int.random(in: file.bytes.indices, using: &numbers)
                    damaged.files[i].bytes[at] = UInt8.random(in: 0...255, using: &numbers)
                }
                // Whatever it answers, it comes back.
                _ = try? SearchEngine(damaged).search("身份证怎么办 shenfen 补sfz")
            }
            // Only the page's filters read the domains and audiences.
            if file.name.hasSuffix("/\(IndexEntry.facetStem).js") { continue }
            var without = index
            without.files.remove(at: i)
            #expect(throws: SearchIndexDamage.self) {
                for query in ["身份证", "的", "sf", "身粉正"] { _ = try SearchEngine(without).search(query) }
            }
        }
    }
}

/// Collects the names of the files that an engine asks for; one test, one thread.
private final class AskedNames: @unchecked Sendable {
    private(set) var names: Set<String> = []
    func note(_ name: String) { names.insert(name) }
}
