import Foundation

/// The reader under test, run as a child process for every command.
struct ReaderProgram {
    /// The program and the arguments that stand before `pull` or `show`.
    let words: [String]

    /// How long one command may take, in seconds.
    var patience = 60.0

    /// Starts a command; its standard output goes to a file.
    func start(_ arguments: [String], output: URL) throws -> Process {
        guard FileManager.default.createFile(atPath: output.path, contents: nil) else {
            throw ConformanceFault("cannot write \(output.path)")
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = words + arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    /// Waits for its end, serving the loopback server meanwhile; ends it when the patience does.
    func wait(for process: Process, serving server: LoopbackServer?) throws -> Int32 {
        let end = Date(timeIntervalSinceNow: patience)
        while process.isRunning {
            if let server {
                server.serve(forMilliseconds: 5)
            } else {
                usleep(1_000)
            }
            if Date() > end {
                process.terminate()
                throw Mismatch("took longer than \(Int(patience)) s")
            }
        }
        guard process.terminationReason == .exit else { throw Mismatch("ended by signal \(process.terminationStatus)") }
        // What env says when there is no such program.
        guard process.terminationStatus != 127 else {
            throw ConformanceFault("cannot run \(words.joined(separator: " "))")
        }
        return process.terminationStatus
    }
}

/// The kit itself cannot go on: no disk, no socket, no such program.
public struct ConformanceFault: Error, CustomStringConvertible {
    public let description: String

    init(_ description: String) { self.description = description }
}
