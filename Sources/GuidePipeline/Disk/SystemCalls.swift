#if canImport(Glibc)
    import Glibc
#endif

/// A request to the kernel, by the name it has there.
package enum SystemCall: String, CaseIterable, Sendable {
    case open = "openat"
    case close = "close"
    case read = "read"
    case write = "write"
    case status = "fstatat"
    case list = "getdents64"
    case makeFolder = "mkdirat"
    case link = "linkat"
    case makeSymbolicLink = "symlinkat"
    case readSymbolicLink = "readlinkat"
    case remove = "unlinkat"
    case rename = "renameat"
    case exchange = "renameat2"
    case setMode = "fchmod"
    case setTime = "futimens"
    case sync = "fsync"
    case syncDisk = "syncfs"
    case lock = "flock"
}

/// The only door to the kernel's files, with a place where a test makes it fail.
package struct SystemCalls: Sendable {
    /// Asked before every call: the error number with which it shall fail instead, or nil to let it through.
    package var intercept: (@Sendable (SystemCall) -> CInt?)?

    /// How many bytes one read or write moves at most.
    package var longestTransfer: Int

    package init(longestTransfer: Int = .max, intercept: (@Sendable (SystemCall) -> CInt?)? = nil) {
        self.longestTransfer = longestTransfer
        self.intercept = intercept
    }
}

extension SystemCalls {
    /// Makes a call, again while signals interrupt it.
    @discardableResult
    func perform<Result: SignedInteger>(
        _ call: SystemCall,
        at path: @autoclosure () -> String,
        _ body: () -> Result
    ) throws(MachineFault) -> Result {
        while true {
            var number: CInt
            if let intercept, let injected = intercept(call) {
                number = injected
            } else {
                let result = body()
                guard result < 0 else { return result }
                number = errno
            }
            if number == EINTR { continue }
            throw MachineFault(operation: call.rawValue, path: path(), cause: .system(errno: number))
        }
    }

    /// Gives a descriptor back in any case, and reports a write that failed only now.
    func close(_ descriptor: CInt, at path: @autoclosure () -> String) throws(MachineFault) {
        let injected = intercept?(.close)
        let number = Glibc.close(descriptor) < 0 ? errno : injected
        guard let number, number != EINTR else { return }
        throw MachineFault(operation: SystemCall.close.rawValue, path: path(), cause: .system(errno: number))
    }
}

/// Calls that the platform's Swift module leaves out.
enum LinuxCalls {
    static let exchange: CUnsignedInt = 1 << 1

    typealias RenameAt2 =
        @convention(c) (CInt, UnsafePointer<CChar>, CInt, UnsafePointer<CChar>, CUnsignedInt) -> CInt
    typealias SyncFS = @convention(c) (CInt) -> CInt
    typealias GetDents64 = @convention(c) (CInt, UnsafeMutableRawPointer, Int) -> Int

    static let renameat2 = unsafe lookUp("renameat2", as: RenameAt2.self)
    static let syncfs = lookUp("syncfs", as: SyncFS.self)
    static let getdents64 = unsafe lookUp("getdents64", as: GetDents64.self)

    private static func lookUp<Function>(_ name: String, as type: Function.Type) -> Function? {
        guard let symbol = unsafe dlsym(nil, name) else { return nil }
        return unsafe unsafeBitCast(symbol, to: type)
    }
}
