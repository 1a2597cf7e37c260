package import KioskClient
import Synchronization

/// A disk that forgets at a power cut what was not synchronized, and may tear the rest.
package final class MemoryDisk: KioskDisk, Sendable {
    /// What becomes of a name at one instant: gone, or another file's.
    private struct NameChange {
        var removed: String?
        var added: (path: String, file: Int)?

        func touches(_ folder: String) -> Bool {
            [removed, added?.path].compactMap(\.self).contains { MemoryDisk.folder(of: $0) == folder }
        }
    }

    private struct File {
        var bytes: [UInt8] = []
        var safe: [UInt8] = []
    }

    private struct State {
        var files: [Int: File] = [:]
        var names: [String: Int] = [:]
        var safeNames: [String: Int] = [:]
        var pending: [NameChange] = []
        var nextFile = 0
        var operations = 0
        var lastOperation: Int?
        var isLocked = false
        var room: Int?
        var writes: [String: Int] = [:]
    }

    private let state: Mutex<State>

    package init() { state = Mutex(State()) }

    private init(_ start: State) { state = Mutex(start) }

    /// Another disk with the same bytes, everything safe.
    package func copy() -> MemoryDisk { MemoryDisk(state.withLock { Self.settled($0) }) }

    private static func settled(_ old: State) -> State {
        var new = old
        new.safeNames = new.names
        new.pending = []
        // Files without a name are gone for good.
        let named = Set(new.names.values)
        new.files = old.files.filter { named.contains($0.key) }.mapValues { File(bytes: $0.bytes, safe: $0.bytes) }
        new.isLocked = false
        new.lastOperation = nil
        new.operations = 0
        return new
    }

    package static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }

    // MARK: What a test does with it

    /// How many changes were asked for.
    package var operations: Int { state.withLock { $0.operations } }

    /// From the change with this number on nothing works, until `restart`.
    package func cutPower(atOperation number: Int?) {
        state.withLock {
            $0.lastOperation = number
            $0.operations = 0
        }
    }

    /// How many bytes the disk can hold in all.
    package func setRoom(_ bytes: Int?) { state.withLock { $0.room = bytes } }

    /// Comes up again after a power cut, with what a journal kept.
    package func restart(_ random: inout Seed) {
        var seed = random
        state.withLock { state in
            var names = state.safeNames
            // A journal loses the end; a disk without one may lose anything.
            let isOrdered = seed.one(in: 2)
            let kept = state.pending.isEmpty ? 0 : seed.below(state.pending.count + 1)
            for (index, change) in state.pending.enumerated() where isOrdered ? index < kept : seed.one(in: 2) {
                if let removed = change.removed { names[removed] = nil }
                if let added = change.added { names[added.path] = added.file }
            }
            for (number, file) in state.files.sorted(by: { $0.key < $1.key }) where file.bytes != file.safe {
                switch seed.below(4) {
                case 0: state.files[number]?.bytes = file.safe
                case 1: state.files[number]?.bytes = [UInt8](repeating: 0, count: file.bytes.count)
                case 2: state.files[number]?.bytes = Array(file.bytes.prefix(seed.below(file.bytes.count + 1)))
                default: break
                }
            }
            state.names = names
            state = Self.settled(state)
        }
        random = seed
    }

    /// Every path there is, sorted.
    package var paths: [String] { state.withLock { $0.names.keys.sorted() } }

    /// Changes or removes a file behind the store's back.
    package func tamper(_ path: String, with bytes: [UInt8]?) {
        state.withLock { state in
            guard let bytes else {
                state.names[path] = nil
                state.safeNames[path] = nil
                return
            }
            let number = state.names[path] ?? state.nextFile
            if state.names[path] == nil { state.nextFile += 1 }
            state.files[number] = File(bytes: bytes, safe: bytes)
            state.names[path] = number
            state.safeNames[path] = number
        }
    }

    package func peek(_ path: String) -> [UInt8]? {
        state.withLock { state in state.names[path].flatMap { state.files[$0]?.bytes } }
    }

    // MARK: What the store does with it

    private func change<Result>(
        _ operation: String,
        _ path: String,
        _ body: (inout State) -> Result?
    ) throws(KioskDiskFault) -> Result {
        let (result, number): (Result?, Int32) = state.withLock { state in
            state.operations += 1
            if let last = state.lastOperation, state.operations > last { return (nil, 5) }
            return (body(&state), 28)
        }
        guard let result else { throw KioskDiskFault(operation: operation, path: path, number: number) }
        return result
    }

    private static func put(_ bytes: [UInt8], _ path: String, keepingOld: Bool, _ state: inout State) -> Void? {
        let old = state.names[path]
        let number = old ?? state.nextFile
        var file = state.files[number] ?? File()
        let new = keepingOld ? file.bytes + bytes : bytes
        if let room = state.room {
            let used = state.names.values.reduce(0) { $0 + (state.files[$1]?.bytes.count ?? 0) }
            guard used - file.bytes.count + new.count <= room else { return nil }
        }
        file.bytes = new
        state.files[number] = file
        if old == nil {
            state.nextFile += 1
            state.names[path] = number
            state.pending.append(NameChange(added: (path, number)))
        }
        return ()
    }

    package func read(_ path: String, limit: Int) throws(KioskDiskFault) -> [UInt8]? {
        peek(path).map { $0.count <= limit ? $0 : Array($0.prefix(limit)) }
    }

    package func length(of path: String) throws(KioskDiskFault) -> Int? { peek(path)?.count }

    package func names(in folder: String) throws(KioskDiskFault) -> [String] {
        state.withLock { state in
            state.names.keys.filter { Self.folder(of: $0) == folder }.map {
                String($0.dropFirst(folder.isEmpty ? 0 : folder.count + 1))
            }
        }
    }

    package func makeFolder(_ folder: String) throws(KioskDiskFault) {}

    package func write(_ bytes: [UInt8], to path: String) throws(KioskDiskFault) {
        try change("write", path) { Self.put(bytes, path, keepingOld: false, &$0) }
    }

    package func append(_ bytes: [UInt8], to path: String) throws(KioskDiskFault) {
        try change("append", path) { Self.put(bytes, path, keepingOld: true, &$0) }
    }

    package func synchronize(file path: String) throws(KioskDiskFault) {
        try change("fsync", path) { state -> Void? in
            guard let number = state.names[path] else { return nil }
            let bytes = state.files[number]?.bytes ?? []
            state.files[number]?.safe = bytes
            return ()
        }
    }

    package func synchronize(folder: String) throws(KioskDiskFault) {
        try change("fsync", folder) { state -> Void? in
            for change in state.pending where change.touches(folder) {
                if let removed = change.removed { state.safeNames[removed] = nil }
                if let added = change.added { state.safeNames[added.path] = added.file }
            }
            state.pending.removeAll { $0.touches(folder) }
            return ()
        }
    }

    package func rename(_ path: String, to target: String) throws(KioskDiskFault) {
        try change("rename", path) { state -> Void? in
            guard let number = state.names.removeValue(forKey: path) else { return nil }
            state.names[target] = number
            state.pending.append(NameChange(removed: path, added: (target, number)))
            return ()
        }
    }

    package func remove(_ path: String) throws(KioskDiskFault) {
        try change("unlink", path) { state -> Void? in
            if state.names.removeValue(forKey: path) != nil { state.pending.append(NameChange(removed: path)) }
            return ()
        }
    }

    package func freeBytes() throws(KioskDiskFault) -> Int? {
        state.withLock { state in
            guard let room = state.room else { return nil }
            return room - state.names.values.reduce(0) { $0 + (state.files[$1]?.bytes.count ?? 0) }
        }
    }

    package func lock() throws(KioskDiskFault) -> KioskDiskLock? {
        let isFree = state.withLock { state in
            defer { state.isLocked = true }
            return !state.isLocked
        }
        return isFree ? KioskDiskLock { [weak self] in self?.state.withLock { $0.isLocked = false } } : nil
    }
}
