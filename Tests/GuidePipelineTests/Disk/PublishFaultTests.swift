import Glibc
import GuidePipeline
import Testing

/// Every system call of a build fails once, and every build is killed before every system call.
struct PublishFaultTests {
    enum Disk: String, CaseIterable {
        case usual, withoutExchange, withoutLinks

        /// How this disk answers a call that the sweep lets through.
        func answer(_ call: SystemCall) -> CInt? {
            switch (self, call) {
            case (.withoutExchange, .exchange): EINVAL
            case (.withoutLinks, .link): EPERM
            default: nil
            }
        }
    }

    private static let next = ["404.html": "new", "guides/a/index.html": "<h1>a</h1>", "new/x/y.html": "y"]
    private static let theirs = [".gitignore": "*\n", "theirs/file": "theirs"]

    private static func start(_ isFirstBuild: Bool) throws -> TemporaryFolder {
        let folder = TemporaryFolder()
        if !isFirstBuild {
            _ = try publishOutput(Output(sampleSite), to: folder.path("site"))
            for (path, text) in theirs { try folder.write(text, to: "site/\(path)") }
        }
        return folder
    }

    private static func whole(_ files: [String: String], isFirstBuild: Bool) -> [String: String] {
        isFirstBuild ? files : files.merging(theirs) { _, theirs in theirs }
    }

    @Test(arguments: [ENOSPC, EIO, EACCES], Disk.allCases)
    func oneFailingCallLeavesTheOldOutputOrTheNewOne(_ number: CInt, _ disk: Disk) throws {
        var runs = 0
        for isFirstBuild in [true, false] {
            for failing in 1... {
                let folder = try Self.start(isFirstBuild)
                let before = try Self.state(of: folder)
                let counter = CallCounter()
                let calls = counter.calls { call, count in count == failing ? number : disk.answer(call) }
                var fault: MachineFault?
                do throws(MachineFault) {
                    let publication = try publishOutput(Output(Self.next), to: folder.path("site"), calls: calls)
                    let after = try? folder.files(in: "site")
                    #expect(after == Self.whole(Self.next, isFirstBuild: isFirstBuild))
                    if publication.leftover == nil { #expect(!folder.exists(".site.baihua-new")) }
                } catch {
                    fault = error
                    let after = folder.exists("site") ? try folder.files(in: "site") : [:]
                    #expect(after == before, "call \(failing) (\(error.operation)) lost something")
                    #expect(error.errno == number)
                    #expect(error.path.hasPrefix(folder.path))
                    #expect(!folder.exists(".site.baihua-new") && !folder.exists(".site.baihua-old"))
                }
                _ = try publishOutput(Output(Self.next), to: folder.path("site"))
                #expect(try folder.files(in: "site") == Self.whole(Self.next, isFirstBuild: isFirstBuild))
                #expect(folder.names == ["site"])
                runs += 1
                if counter.made.count < failing {
                    #expect(fault == nil)
                    break
                }
            }
        }
        print("fault sweep, errno \(number), disk \(disk): \(runs) runs")
    }

    @Test(arguments: Disk.allCases)
    func aBuildKilledAtAnyCallLeavesAWholeOutput(_ disk: Disk) throws {
        var runs = 0
        for isFirstBuild in [true, false] {
            for last in 0... {
                let folder = try Self.start(isFirstBuild)
                let before = try Self.state(of: folder)
                let counter = CallCounter()
                // A killed process makes no more calls, not even to clean up.
                let calls = counter.calls { call, count in count > last ? EIO : disk.answer(call) }
                _ = try? publishOutput(Output(Self.next), to: folder.path("site"), calls: calls)
                let after = try Self.state(of: folder)
                let new = Self.whole(Self.next, isFirstBuild: isFirstBuild)
                let isBetweenTwoSteps = disk == .withoutExchange && after.isEmpty && folder.exists(".site.baihua-old")
                #expect(after == before || after == new || isBetweenTwoSteps, "killed after call \(last)")
                _ = try publishOutput(Output(Self.next), to: folder.path("site"))
                #expect(try folder.files(in: "site") == new)
                #expect(folder.names == ["site"])
                runs += 1
                if counter.made.count <= last { break }
            }
        }
        print("kill sweep, disk \(disk): \(runs) runs")
    }

    private static func state(of folder: TemporaryFolder) throws -> [String: String] {
        folder.exists("site") ? try folder.files(in: "site") : [:]
    }
}
