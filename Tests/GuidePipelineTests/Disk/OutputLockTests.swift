import Glibc
import GuidePipeline
import Testing

struct OutputLockTests {
    private let folder = TemporaryFolder()

    @Test func theSecondBuildIsToldWhoIsWriting() throws {
        try folder.write("4711\n", to: ".site.baihua-lock")
        let holder = unsafe open(folder.path(".site.baihua-lock"), O_RDWR)
        defer { close(holder) }
        #expect(flock(holder, LOCK_EX | LOCK_NB) == 0)
        let fault = #expect(throws: MachineFault.self) {
            try publishOutput(Output(sampleSite), to: folder.path("site"))
        }
        #expect(fault?.cause == .locked(pid: 4711))
        #expect(fault?.sentence == "另一个构建（进程 4711）正在写“\(folder.path("site"))”，等它结束再来。")
        #expect(folder.names == [".site.baihua-lock"])
    }

    @Test func aLockThatNobodyHoldsIsTakenOver() throws {
        try folder.write("4711\n", to: ".site.baihua-lock")
        _ = try publishOutput(Output(sampleSite), to: folder.path("site"))
        #expect(folder.names == ["site"])
    }

    @Test func aLockNamesTheProcessThatHoldsIt() throws {
        let folder = folder
        let counter = CallCounter()
        _ = try publishOutput(
            Output(sampleSite),
            to: folder.path("site"),
            calls: counter.calls { call, _ in
                if call == .syncDisk { #expect(folder.text(".site.baihua-lock") == "\(getpid())\n") }
                return nil
            }
        )
    }

    @Test func aLockThatItsHolderRemovedMeanwhileIsTakenAgain() throws {
        let folder = folder
        let counter = CallCounter()
        let calls = counter.calls { [counter] call, _ in
            if call == .lock, counter.made.count(where: { $0 == .lock }) == 1 {
                _ = unsafe unlink(folder.path(".site.baihua-lock"))
            }
            if call == .syncDisk { #expect(folder.exists(".site.baihua-lock")) }
            return nil
        }
        _ = try publishOutput(Output(sampleSite), to: folder.path("site"), calls: calls)
        #expect(counter.made.count { $0 == .lock } == 2)
        #expect(folder.names == ["site"])
    }

    @Test func whatAKilledBuildLeftIsSweptEvenIfNothingChanged() throws {
        _ = try publishOutput(Output(sampleSite), to: folder.path("site"))
        let before = try folder.snapshot(of: "site")
        try folder.write("half", to: ".site.baihua-new/guides/half.html")
        try folder.link(".site.baihua-new/out", to: folder.path("site"))
        try folder.write("old", to: ".site.baihua-old/index.html")
        let publication = try publishOutput(Output(sampleSite), to: folder.path("site"))
        #expect(publication.written == 0)
        #expect(folder.names == ["site"])
        #expect(try folder.snapshot(of: "site") == before)
    }

    @Test func anOutputPutAsideByAKilledBuildComesBack() throws {
        _ = try publishOutput(Output(sampleSite), to: folder.path("site"))
        let before = try folder.snapshot(of: "site")
        #expect(unsafe rename(folder.path("site"), folder.path(".site.baihua-old")) == 0)
        try folder.write("half", to: ".site.baihua-new/404.html")
        let publication = try publishOutput(Output(sampleSite), to: folder.path("site"))
        #expect(publication == Publication(written: 0, unchanged: 5, removed: 0, foreign: 0))
        #expect(try folder.snapshot(of: "site") == before)
        #expect(folder.names == ["site"])
    }
}
