import Glibc
import GuidePipeline
import Testing

struct PublishOutputTests {
    private let folder = TemporaryFolder()

    private func publish(_ files: [String: String], calls: SystemCalls = SystemCalls()) throws -> Publication {
        try publishOutput(Output(files), to: folder.path("site"), calls: calls)
    }

    @Test func writesEveryFileForEveryoneToRead() throws {
        let publication = try publish(sampleSite)
        #expect(publication == Publication(written: 5, unchanged: 0, removed: 0, foreign: 0))
        #expect(try folder.files(in: "site") == sampleSite)
        #expect(folder.names == ["site"])
        for (path, entry) in try folder.snapshot(of: "site") {
            #expect(entry.mode & 0o777 == (entry.text == nil ? 0o755 : 0o644), "\(path)")
        }
    }

    @Test func listsItsFilesInAnOrderThatNeverChanges() throws {
        _ = try publish(sampleSite)
        #expect(
            folder.text("site/.baihua-manifest") == """
                baihua-output 1
                404.html
                assets/a.css
                guides/a-b/index.html
                guides/a/index.html
                guides/a/print.html

                """
        )
    }

    @Test func touchesNothingWhenNothingChanged() throws {
        _ = try publish(sampleSite)
        try folder.write("*\n", to: "site/.gitignore")
        let before = try folder.snapshot(of: "")
        let counter = CallCounter()
        let publication = try publish(sampleSite, calls: counter.calls())
        #expect(publication == Publication(written: 0, unchanged: 5, removed: 0, foreign: 0))
        #expect(try folder.snapshot(of: "") == before)
        #expect(Set(counter.made) == [.open, .status, .read, .close])
    }

    @Test func leavesUnchangedFilesAloneAndRemovesItsOwnStaleOnes() throws {
        _ = try publish(sampleSite)
        let before = try folder.snapshot(of: "site")
        var next = sampleSite
        next["404.html"] = "another"
        next["assets/a.css"] = nil
        next["new/x/y.html"] = "y"
        let publication = try publish(next)
        #expect(publication == Publication(written: 2, unchanged: 3, removed: 1, foreign: 0))
        let after = try folder.snapshot(of: "site")
        #expect(try folder.files(in: "site") == next)
        for path in ["guides/a/index.html", "guides/a/print.html", "guides/a-b/index.html"] {
            #expect(after[path] == before[path], "\(path)")
        }
        #expect(after["assets"] == nil)
        #expect(folder.names == ["site"])
    }

    @Test func keepsWhatOthersPutThere() throws {
        _ = try publish(sampleSite)
        try folder.write("*\n!.gitignore\n", to: "site/.gitignore")
        try folder.write("photo", to: "site/guides/a/photo.jpg")
        try folder.write("deep", to: "site/theirs/deep/er/file")
        try folder.makeFolder("site/empty")
        try folder.link("site/link", to: "../elsewhere")
        folder.makePipe("site/pipe")
        _ = unsafe chmod(folder.path("site/theirs"), 0o700)
        let before = try folder.snapshot(of: "site")
        let publication = try publish(["404.html": "new"])
        #expect(publication == Publication(written: 1, unchanged: 0, removed: 4, foreign: 5))
        let after = try folder.snapshot(of: "site")
        let kept = [".gitignore", "guides/a/photo.jpg", "theirs/deep/er/file", "link", "pipe"]
        for path in kept { #expect(after[path] == before[path], "\(path)") }
        for path in ["theirs", "theirs/deep", "empty"] {
            #expect(after[path]?.mode == before[path]?.mode, "\(path)")
            #expect(after[path]?.modified == before[path]?.modified, "\(path)")
        }
        #expect(Set(after.keys).subtracting(before.keys).isEmpty)
        #expect(after["guides/a-b"] == nil)
    }

    @Test func rewritesItsOwnFileThatSomeoneChanged() throws {
        _ = try publish(sampleSite)
        try folder.write("edited by", to: "site/404.html")
        #expect(try publish(sampleSite).written == 1)
        #expect(try folder.files(in: "site") == sampleSite)
    }

    @Test func rewritesItsOwnFileThatBecameALink() throws {
        _ = try publish(sampleSite)
        try folder.write("not found", to: "elsewhere")
        _ = unsafe unlink(folder.path("site/404.html"))
        try folder.link("site/404.html", to: "../elsewhere")
        #expect(try publish(sampleSite).written == 1)
        #expect(try folder.files(in: "site") == sampleSite)
        #expect(folder.text("elsewhere") == "not found")
    }

    @Test func changesAFileIntoAFolderAndBack() throws {
        _ = try publish(["a": "file", "b/c": "folder"])
        _ = try publish(["a/b": "folder", "b": "file"])
        #expect(try folder.files(in: "site") == ["a/b": "folder", "b": "file"])
        _ = try publish(["a": "file", "b/c": "folder"])
        #expect(try folder.files(in: "site") == ["a": "file", "b/c": "folder"])
    }

    @Test func aFolderWithForeignFilesDoesNotGiveWayToAFile() throws {
        _ = try publish(["b/c": "folder"])
        try folder.write("theirs", to: "site/b/theirs")
        let fault = #expect(throws: MachineFault.self) { try publish(["b": "file"]) }
        #expect(fault?.path == folder.path("site/b"))
        #expect(try folder.files(in: "site") == ["b/c": "folder", "b/theirs": "theirs"])
    }

    @Test func adoptsAForeignFileWithTheSameBytes() throws {
        try folder.write("not found", to: "site/404.html")
        let before = try folder.snapshot(of: "site")["404.html"]
        #expect(try publish(sampleSite) == Publication(written: 4, unchanged: 1, removed: 0, foreign: 0))
        #expect(try folder.snapshot(of: "site")["404.html"] == before)
        _ = try publish(["x": "x"])
        #expect(try folder.files(in: "site") == ["x": "x"])
    }

    @Test func copiesWhereTheDiskKnowsNoHardLinks() throws {
        _ = try publish(sampleSite)
        try folder.write("theirs", to: "site/theirs/file")
        try folder.link("site/theirs/link", to: "file")
        let before = try folder.snapshot(of: "site")
        let counter = CallCounter()
        _ = try publish(["404.html": "not found"], calls: counter.calls { call, _ in call == .link ? EPERM : nil })
        let after = try folder.snapshot(of: "site")
        #expect(try folder.files(in: "site") == ["404.html": "not found", "theirs/file": "theirs"])
        for path in ["404.html", "theirs/file"] {
            #expect(after[path]?.modified == before[path]?.modified)
            #expect(after[path]?.mode == before[path]?.mode)
        }
        #expect(folder.text("site/theirs/link") == "theirs")
    }

    @Test func replacesInTwoStepsWhereTheDiskCannotExchange() throws {
        _ = try publish(sampleSite)
        let counter = CallCounter()
        _ = try publish(["x": "x"], calls: counter.calls { call, _ in call == .exchange ? EINVAL : nil })
        #expect(try folder.files(in: "site") == ["x": "x"])
        #expect(folder.names == ["site"])
    }

    @Test(arguments: [1, 2, 7])
    func repeatsShortAndInterruptedCalls(_ longestTransfer: Int) throws {
        _ = try publish(sampleSite)
        let counter = CallCounter()
        var calls = counter.calls { _, number in number.isMultiple(of: 2) ? EINTR : nil }
        calls.longestTransfer = longestTransfer
        var next = sampleSite
        next["404.html"] = "a longer text than before"
        #expect(try publish(next, calls: calls) == Publication(written: 1, unchanged: 4, removed: 0, foreign: 0))
        #expect(try folder.files(in: "site") == next)
        #expect(try publish(next, calls: calls) == Publication(written: 0, unchanged: 5, removed: 0, foreign: 0))
    }

    @Test func keepsAForeignFileThatAppearsDuringTheBuild() throws {
        _ = try publish(sampleSite)
        let folder = folder
        let counter = CallCounter()
        let calls = counter.calls { call, _ in
            if call == .syncDisk { try? folder.write("late", to: "site/guides/late/file") }
            return nil
        }
        _ = try publish(["404.html": "new"], calls: calls)
        #expect(try folder.files(in: "site") == ["404.html": "new", "guides/late/file": "late"])
    }

    @Test func writesAnUnchangedFileThatVanishesDuringTheBuild() throws {
        _ = try publish(sampleSite)
        let folder = folder
        let counter = CallCounter()
        let calls = counter.calls { call, _ in
            if call == .link { _ = unsafe unlink(folder.path("site/assets/a.css")) }
            return nil
        }
        var next = sampleSite
        next["404.html"] = "new"
        _ = try publish(next, calls: calls)
        #expect(try folder.files(in: "site") == next)
    }

    @Test func everythingIsOnTheDiskBeforeTheSwitchAndTheSwitchBeforeTheCleaning() throws {
        _ = try publish(sampleSite)
        let counter = CallCounter()
        _ = try publish(["x": "x"], calls: counter.calls())
        let made = counter.made.drop { $0 != .write }.filter {
            [.write, .syncDisk, .exchange, .sync, .remove].contains($0)
        }
        let phases = made.reduce(into: [SystemCall]()) { if $0.last != $1 { $0.append($1) } }
        #expect(phases == [.write, .syncDisk, .exchange, .sync, .remove])
    }

    @Test func reportsButSurvivesAPreviousOutputThatCannotBeRemoved() throws {
        _ = try publish(sampleSite)
        let counter = CallCounter()
        let publication = try publish(["x": "x"], calls: counter.calls { call, _ in call == .remove ? EACCES : nil })
        #expect(publication.leftover?.errno == EACCES)
        #expect(try folder.files(in: "site") == ["x": "x"])
        _ = try publish(["x": "x"])
        #expect(folder.names == ["site"])
    }
}

let sampleSite = [
    "404.html": "not found",
    "assets/a.css": "b{}",
    "guides/a-b/index.html": "<h1>a-b</h1>",
    "guides/a/index.html": "<h1>a</h1>",
    "guides/a/print.html": "",
]

extension Output {
    init(_ files: [String: String]) {
        self.init(files.map { File(path: $0.key, bytes: Array($0.value.utf8)) })
    }
}
