#if canImport(Glibc)
    import Glibc
#endif

/// What a program came to: its exit code, or that a signal ended it, and everything it wrote to standard output.
struct ProgramResult {
    /// nil when a signal ended it.
    var exitCode: Int32?
    var output: [UInt8]
}

/// Runs a program with arguments and waits for its end; its standard error is thrown away.
///
/// - Throws: `PlanFault` when there is no such program, `MachineFault` when it cannot be started.
func runProgram(_ path: String, _ arguments: [String]) throws -> ProgramResult {
    guard unsafe access(path, X_OK) == 0 else { throw PlanFault("“\(visible(path))”不是可以运行的程序。") }
    var ends: [CInt] = [0, 0]
    guard unsafe pipe(&ends) == 0 else {
        throw MachineFault(operation: "pipe", path: path, cause: .system(errno: errno))
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let (reading, writing) = (ends[0], ends[1])
    defer { _ = close(reading) }
    let started = spawn(path, arguments, output: writing)
    _ = close(writing)
    guard case .success(let process) = started else {
        if case .failure(let fault) = started { throw fault }
        return ProgramResult(exitCode: nil, output: [])
    }
    let output = readToEnd(reading)
    var status: CInt = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    // WIFEXITED and WEXITSTATUS are macros that Swift does not see.
    return ProgramResult(exitCode: status & 0x7F == 0 ? (status >> 8) & 0xFF : nil, output: output)
}

private func spawn(_ path: String, _ arguments: [String], output: CInt) -> Result<pid_t, MachineFault> {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { _ = unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    var words = unsafe ([path] + arguments).map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    var process = pid_t()
    let number = unsafe posix_spawn(&process, path, &actions, nil, &words, environ)
    guard number == 0 else {
        return .failure(MachineFault(operation: "posix_spawn", path: path, cause: .system(errno: number)))
    }
    return .success(process)
}

private func readToEnd(_ descriptor: CInt) -> [UInt8] {
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
        let count = unsafe read(descriptor, &buffer, buffer.count)
        if count > 0 {
            output += buffer[..<count]
        } else if count == 0 || errno != EINTR {
            return output
        }
    }
}
