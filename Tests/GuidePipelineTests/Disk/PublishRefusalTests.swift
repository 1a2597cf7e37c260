import Glibc
import GuidePipeline
import Testing

/// What publishing refuses, always leaving everything as it was.
struct PublishRefusalTests {
    private let folder = TemporaryFolder()

    private func fault(_ files: [String: String], to path: String? = nil) throws -> MachineFault {
        let before = try folder.snapshot(of: "")
        let fault = #expect(throws: MachineFault.self) {
            try publishOutput(Output(files), to: path ?? folder.path("site"))
        }
        // The lock comes and goes beside the output, which changes the date of the folder around it.
        #expect(try folder.snapshot(of: "").filter { $0.key != "" } == before.filter { $0.key != "" })
        return try #require(fault)
    }

    @Test(arguments: [
        ("site/404.html", "404.html"),
        ("site/guides", "guides"),
        ("site/guides/a/index.html/theirs", "guides/a/index.html"),
    ])
    func aForeignFileInTheWayIsNamed(_ foreign: String, _ named: String) throws {
        try folder.write("theirs", to: foreign)
        let fault = try fault(sampleSite)
        #expect(fault.cause == .foreignFile)
        #expect(fault.path == folder.path("site/\(named)"))
        #expect(fault.sentence == "“\(folder.path("site/\(named)"))”不是本工具写的，却占了要写的位置；请把它移走再构建。")
    }

    @Test func aForeignLinkInTheWayOfAFolderIsNamed() throws {
        try folder.makeFolder("elsewhere/a")
        try folder.makeFolder("site")
        try folder.link("site/guides", to: "../elsewhere")
        #expect(try fault(sampleSite).path == folder.path("site/guides"))
    }

    @Test func anOutputThatIsAFileIsRefused() throws {
        try folder.write("mine", to: "site")
        #expect(try fault(sampleSite).cause == .notAFolder)
    }

    @Test func anOutputThatIsALinkIsRefused() throws {
        try folder.makeFolder("elsewhere")
        try folder.link("site", to: "elsewhere")
        #expect(try fault(sampleSite).cause == .symbolicLink)
    }

    @Test(arguments: ["", ".", "..", "/", "a/..", "/tmp/."])
    func anOutputNeedsAName(_ path: String) throws {
        #expect(try fault(sampleSite, to: path).cause == .unusableName)
    }

    @Test func aParentThatIsAFileIsRefused() throws {
        try folder.write("mine", to: "file")
        #expect(try fault(sampleSite, to: folder.path("file/site")).errno == ENOTDIR)
    }

    @Test func missingParentsAreMade() throws {
        _ = try publishOutput(Output(sampleSite), to: folder.path("a/b/site/"))
        #expect(try folder.files(in: "a/b/site") == sampleSite)
    }

    @Test(arguments: ["", "/x", "x/", "a//b", "../x", "a/../b", "./a", "a\nb", "a\0b", ".baihua-manifest"])
    func aNameThatLeadsElsewhereIsRefused(_ path: String) throws {
        #expect(try fault([path: "x"]).cause == .unusableName)
    }

    @Test func oneNameForTwoFilesIsRefused() throws {
        let output = Output([Output.File(path: "a", bytes: [1]), Output.File(path: "a", bytes: [2])])
        #expect(throws: MachineFault(operation: "publish", path: "a", cause: .unusableName)) {
            try publishOutput(output, to: folder.path("site"))
        }
    }

    @Test(arguments: [
        "", "baihua-output 1", "baihua-output 2\n404.html\n", "baihua-output 1\n404.html\nmine.txt",
        "baihua-output 1\nb\na\n", "baihua-output 1\na\n\nb\n", "baihua-output 1\r\n404.html\r\n",
        "baihua-output 1\n../../mine.txt\n",
    ])
    func aListThatSomeoneChangedIsRefused(_ list: String) throws {
        _ = try publishOutput(Output(sampleSite), to: folder.path("site"))
        try folder.write(list, to: "site/.baihua-manifest")
        let fault = try fault(["x": "x"])
        #expect(fault.cause == .damagedManifest)
        #expect(fault.path == folder.path("site/.baihua-manifest"))
    }

    @Test func namesAreSafeToPrint() throws {
        try folder.write("theirs", to: "site/a\u{1B}[2J")
        #expect(try fault(["a\u{1B}[2J": "x"]).path == folder.path("site/a\\x1b[2J"))
    }
}
