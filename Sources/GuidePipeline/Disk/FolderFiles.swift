#if canImport(Glibc)
    import Glibc
#endif

extension Folder {
    /// Writes a new file, whose path below this folder begins at `start`; there must be none of that name.
    func create(
        _ path: RelativePath,
        from start: Int = 0,
        bytes: [UInt8],
        mode: mode_t? = nil,
        modified: FileStatus.Time? = nil
    ) throws(MachineFault) {
        try withFile(path, from: start, flags: O_WRONLY | O_CREAT | O_EXCL) { file throws(MachineFault) in
            try write(bytes, to: file, at: place(path, from: start))
            if let mode {
                try calls.perform(.setMode, at: place(path, from: start)) { fchmod(file, mode) }
            }
            if let modified { try setTime(modified, of: file) }
        }
    }

    /// Opens a file without following a link or waiting for a pipe, and closes it whatever happens.
    func withFile<Result>(
        _ path: RelativePath,
        from start: Int = 0,
        flags: CInt,
        _ body: (CInt) throws(MachineFault) -> Result
    ) throws(MachineFault) -> Result {
        let file = try calls.perform(.open, at: place(path, from: start)) {
            unsafe path.withPointer(from: start) { pointer in
                unsafe openat(descriptor, pointer, flags | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, 0o644)
            }
        }
        let result: Result
        do {
            result = try body(file)
        } catch {
            _ = Glibc.close(file)
            throw error
        }
        try calls.close(file, at: place(path, from: start))
        return result
    }

    func write(_ bytes: [UInt8], to file: CInt, at place: @autoclosure () -> String) throws(MachineFault) {
        var done = 0
        while done < bytes.count {
            let count = min(bytes.count - done, calls.longestTransfer)
            let written = try calls.perform(.write, at: place()) {
                unsafe bytes.withUnsafeBytes { buffer in
                    unsafe Glibc.write(file, buffer.baseAddress?.advanced(by: done), count)
                }
            }
            guard written > 0 else {
                throw MachineFault(operation: SystemCall.write.rawValue, path: place(), cause: .system(errno: EIO))
            }
            done += written
        }
    }

    /// Fills the buffer from the file's current position; less only at the file's end.
    func read(_ file: CInt, into buffer: inout [UInt8], count: Int, at place: @autoclosure () -> String)
        throws(MachineFault) -> Int
    {
        var done = 0
        while done < count {
            let wanted = min(count - done, calls.longestTransfer)
            let read = try calls.perform(.read, at: place()) {
                unsafe buffer.withUnsafeMutableBytes { bytes in
                    unsafe Glibc.read(file, bytes.baseAddress?.advanced(by: done), wanted)
                }
            }
            guard read > 0 else { break }
            done += read
        }
        return done
    }

    /// Whether a regular file with exactly these bytes stands there; the first difference ends the reading.
    func holds(_ bytes: [UInt8], at path: RelativePath, buffer: inout [UInt8]) throws(MachineFault) -> Bool {
        do {
            return try withFile(path, flags: O_RDONLY) { file throws(MachineFault) in
                let status = try status(ofOpen: file, at: place(path))
                guard status.kind == .file, status.size == bytes.count else { return false }
                var compared = 0
                while compared < bytes.count {
                    let wanted = min(buffer.count, bytes.count - compared)
                    let count = try read(file, into: &buffer, count: wanted, at: place(path))
                    guard count == wanted, areEqual(bytes, compared, buffer, count) else { return false }
                    compared += count
                }
                return true
            }
        } catch let fault where Self.meansSomethingElse(fault.errno) {
            return false
        }
    }

    /// Errors of `open` which say that no readable file stands there, not that the disk is ill.
    private static func meansSomethingElse(_ number: CInt) -> Bool {
        [ENOENT, ENOTDIR, ELOOP, EISDIR, ENXIO, EACCES, EPERM, ENODEV].contains(number)
    }
}

private func areEqual(_ bytes: [UInt8], _ start: Int, _ buffer: [UInt8], _ count: Int) -> Bool {
    func compare(_ a: UnsafeRawPointer, _ b: UnsafeRawPointer) -> Bool { unsafe memcmp(a + start, b, count) == 0 }
    return unsafe compare(bytes, buffer)
}
