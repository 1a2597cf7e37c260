#if canImport(Glibc)
    import Glibc
#endif

/// A path below a folder, as bytes: names on disk need not be UTF-8, and bytes have one order on every machine.
package struct RelativePath: Hashable, Sendable {
    /// The bytes, and the NUL that the kernel wants after them.
    private let terminated: [UInt8]

    package init(_ text: String) { self.init(bytes: text.utf8) }

    init(bytes: some Sequence<UInt8>) {
        var terminated = [UInt8](bytes)
        terminated.append(0)
        self.terminated = terminated
    }

    var count: Int { terminated.count - 1 }

    var bytes: ArraySlice<UInt8> { terminated.dropLast() }

    /// The path for people: what is no UTF-8 or would move a terminal's cursor stands as `\x1b`.
    package var text: String { visibleText(bytes) }

    func index(of byte: UInt8, from start: Int) -> Int? { terminated[start..<count].firstIndex(of: byte) }

    func prefix(_ length: Int) -> RelativePath { RelativePath(bytes: terminated[..<length]) }

    func suffix(from start: Int) -> RelativePath { slice(start..<count) }

    func slice(_ range: Range<Int>) -> RelativePath { RelativePath(bytes: terminated[range]) }

    func appending(_ name: RelativePath) -> RelativePath {
        RelativePath(bytes: count == 0 ? name.bytes : bytes + [UInt8(ascii: "/")] + name.bytes)
    }

    func hasPrefix(_ other: RelativePath, length: Int) -> Bool {
        unsafe count >= length && memcmp(terminated, other.terminated, length) == 0
    }

    /// Hands the bytes from `start` on to a function of C; they end with NUL.
    func withPointer<Result>(from start: Int = 0, _ body: (UnsafePointer<CChar>) -> Result) -> Result {
        func call(_ base: UnsafeRawPointer) -> Result {
            unsafe body((base + start).assumingMemoryBound(to: CChar.self))
        }
        return unsafe call(terminated)
    }
}

extension RelativePath: Comparable {
    package static func < (a: Self, b: Self) -> Bool {
        // The NUL at the end makes a prefix the smaller one.
        unsafe memcmp(a.terminated, b.terminated, min(a.terminated.count, b.terminated.count)) < 0
    }
}

extension RelativePath {
    /// Whether a file can be written there: every folder has a real name, and nothing leads out of the tree.
    var isPlain: Bool {
        guard count > 0, count < 4_096, !bytes.contains(0), !bytes.contains(UInt8(ascii: "\n")) else { return false }
        return bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy { name in
            (1...255).contains(name.count) && !name.elementsEqual(".".utf8) && !name.elementsEqual("..".utf8)
        }
    }
}

/// Bytes from the disk as text that is safe to print.
func visibleText(_ bytes: some Collection<UInt8>) -> String {
    if let text = String(validating: bytes, as: UTF8.self), !text.unicodeScalars.contains(where: isControl) {
        return text
    }
    var text = ""
    var rest = Array(bytes)[...]
    while let byte = rest.first {
        let scalar = (1...4).lazy.compactMap { String(validating: rest.prefix($0), as: UTF8.self) }.first
        if let scalar, !scalar.unicodeScalars.contains(where: isControl) {
            text += scalar
            rest.removeFirst(scalar.utf8.count)
        } else {
            let digits = String(byte, radix: 16)
            text += digits.utf8.count == 1 ? "\\x0\(digits)" : "\\x\(digits)"
            rest.removeFirst()
        }
    }
    return text
}

/// Whether a character moves a terminal's cursor, or is not seen at all.
func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
}

/// The first index from which on a sorted list is not below `path`.
func lowerBound(of path: RelativePath, in sorted: [RelativePath]) -> Int {
    var low = 0
    var high = sorted.count
    while low < high {
        let middle = (low + high) / 2
        if sorted[middle] < path { low = middle + 1 } else { high = middle }
    }
    return low
}
