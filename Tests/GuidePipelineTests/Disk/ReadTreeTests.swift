import Glibc
import GuidePipeline
import Testing

struct ReadTreeTests {
    private let folder = TemporaryFolder()

    private func entries(_ limits: TreeLimits = TreeLimits(), calls: SystemCalls = SystemCalls()) throws -> [TreeEntry]
    {
        try readTree(folder.path("guides"), limits: limits, calls: calls).entries
    }

    @Test func namesEverythingInTheOrderOfItsBytes() throws {
        for path in ["a/b.md", "a-b.md", "a.md", "Z.md", "中文.md", "a/Ä.md"] {
            try folder.write("x", to: "guides/\(path)")
        }
        try folder.makeFolder("guides/folder.md")
        try folder.link("guides/loop", to: ".")
        try folder.link("guides/out.md", to: "/etc/passwd")
        folder.makePipe("guides/pipe.md")
        #expect(
            try entries().map { "\($0.path) \($0.kind)" } == [
                "Z.md file", "a folder", "a-b.md file", "a.md file", "a/b.md file", "a/Ä.md file",
                "folder.md folder", "loop symbolicLink", "out.md symbolicLink", "pipe.md special", "中文.md file",
            ]
        )
    }

    @Test func aNameThatIsNotTextIsReportedAndNotOpened() throws {
        try folder.makeFolder("guides")
        let bytes: [CChar] = Array(folder.path("guides/x").utf8CString.dropLast()) + [-1, 0]
        close(unsafe open(bytes, O_CREAT | O_WRONLY, 0o644))
        #expect(try entries() == [TreeEntry(path: "x\\xff", kind: .undecodableName)])
    }

    @Test func goesNoDeeperThanItMay() throws {
        try folder.write("x", to: "guides/1/2/3/x.md")
        #expect(
            try entries(TreeLimits(depth: 2)) == [
                TreeEntry(path: "1", kind: .folder), TreeEntry(path: "1/2", kind: .folder),
                TreeEntry(path: "1/2/3", kind: .tooDeep),
            ]
        )
        #expect(try entries(TreeLimits(pathLength: 5)).last == TreeEntry(path: "1/2/3/x.md", kind: .tooLong))
    }

    @Test func oneUnreadableFolderDoesNotHideTheOthers() throws {
        try folder.write("x", to: "guides/a/x.md")
        try folder.write("x", to: "guides/b/x.md")
        let counter = CallCounter()
        // The first `openat` opens the root, the second `a`.
        let calls = counter.calls { [counter] call, _ in
            call == .open && counter.made.count { $0 == .open } == 2 ? EACCES : nil
        }
        #expect(
            try entries(calls: calls) == [
                TreeEntry(path: "a", kind: .unreadableFolder(errno: EACCES)),
                TreeEntry(path: "b", kind: .folder), TreeEntry(path: "b/x.md", kind: .file),
            ]
        )
    }

    @Test func aMissingRootIsAFaultThatNamesIt() {
        #expect(throws: MachineFault(operation: "openat", path: folder.path("guides"), cause: .system(errno: ENOENT))) {
            try entries()
        }
    }

    @Test func readsFilesOfManyFolders() throws {
        for number in 0..<40 { try folder.write("text \(number)", to: "guides/\(number)/a/x.md") }
        let tree = try readTree(folder.path("guides"))
        for number in 0..<40 {
            let content = try tree.readFile("\(number)/a/x.md", limit: 100)
            #expect(content == .bytes(Array("text \(number)".utf8)))
        }
        #expect(try tree.readFile("0/a/x.md", limit: 6) == .bytes(Array("text 0".utf8)))
        #expect(try tree.readFile("0/a/x.md", limit: 5) == .tooLarge(size: 6))
    }

    @Test func refusesWhatIsNoFileWithoutWaiting() throws {
        try folder.makeFolder("guides/folder")
        try folder.write("secret", to: "outside/x.md")
        try folder.link("guides/link.md", to: "../outside/x.md")
        try folder.link("guides/way", to: "../outside")
        folder.makePipe("guides/pipe.md")
        let tree = try readTree(folder.path("guides"))
        #expect(try tree.readFile("link.md", limit: 100) == .notAFile(.symbolicLink))
        #expect(try tree.readFile("pipe.md", limit: 100) == .notAFile(.special))
        #expect(try tree.readFile("folder", limit: 100) == .notAFile(.folder))
        #expect(throws: MachineFault.self) { try tree.readFile("way/x.md", limit: 100) }
    }

    @Test func aFolderThatBecomesALinkIsNotFollowed() throws {
        try folder.write("ours", to: "guides/a/x.md")
        try folder.write("secret", to: "outside/x.md")
        let tree = try readTree(folder.path("guides"))
        #expect(unsafe rename(folder.path("guides/a"), folder.path("guides/b")) == 0)
        try folder.link("guides/a", to: "../outside")
        #expect(try tree.readFile("a/x.md", limit: 100) == .bytes(Array("ours".utf8)))
    }

    @Test func aHugeSparseFileIsRefusedUnread() throws {
        try folder.write("", to: "guides/x.md")
        #expect(unsafe truncate(folder.path("guides/x.md"), 10 << 30) == 0)
        let counter = CallCounter()
        let tree = try readTree(folder.path("guides"), calls: counter.calls())
        #expect(try tree.readFile("x.md", limit: 1 << 20) == .tooLarge(size: 10 << 30))
        #expect(!counter.made.contains(.read))
    }

    @Test(arguments: [1, 2])
    func readsAgainWhenTheFileChangesMeanwhile(_ changes: Int) throws {
        try folder.write("old text", to: "guides/x.md")
        let folder = folder
        let counter = CallCounter()
        let calls = counter.calls { [counter] call, _ in
            let reads = counter.made.count { $0 == .read }
            if call == .read, reads <= changes { try? folder.write("new \(reads)", to: "guides/x.md") }
            return nil
        }
        let tree = try readTree(folder.path("guides"), calls: calls)
        #expect(try tree.readFile("x.md", limit: 100) == .bytes(Array("new \(changes)".utf8)))
    }

    @Test func repeatsShortAndInterruptedReads() throws {
        let text = String(repeating: "身份证", count: 1_000)
        try folder.write(text, to: "guides/x.md")
        let counter = CallCounter()
        var calls = counter.calls { _, number in number.isMultiple(of: 2) ? EINTR : nil }
        calls.longestTransfer = 17
        let content = try readTree(folder.path("guides"), calls: calls).readFile("x.md", limit: 100_000)
        #expect(content == .bytes(Array(text.utf8)))
        #expect(try readFile(at: folder.path("guides/x.md"), limit: 100_000, calls: calls) == content)
    }

    @Test func aFileThatIsGoneIsAFaultThatNamesIt() throws {
        try folder.makeFolder("guides")
        let tree = try readTree(folder.path("guides"))
        #expect(
            throws: MachineFault(operation: "openat", path: folder.path("guides/x.md"), cause: .system(errno: ENOENT))
        ) {
            try tree.readFile("x.md", limit: 100)
        }
    }
}
