/// A delta to be: what a version has and an earlier one has not.
struct TestDelta {
    let from: TestRelease

    /// Spoils the line, before the whole is hashed.
    var edit: (inout Value) -> Void = { _ in }

    /// Spoils the whole file, before it is hashed.
    var respell: ([UInt8]) -> [UInt8] = { $0 }

    func file(to release: TestRelease) -> [UInt8] {
        let held = Set(from.texts.values.map(sha256))
        var results: [String: (bytes: [UInt8], base: [UInt8]?)] = [:]
        results[sha256(release.manifest)] = (release.manifest, from.manifest)
        for (path, text) in release.texts where !held.contains(sha256(text)) {
            results[sha256(text)] = (text, from.texts[path])
        }
        var payload: [UInt8] = []
        var files: [Value] = []
        for (hash, result) in results.sorted(by: { $0.key < $1.key }) {
            files.append(Self.entry(hash, result.bytes, result.base, &payload))
        }
        var line: Value = [
            "kind": "delta", "schemaVersion": 1, "from": .number(from.version), "to": .number(release.version),
            "files": .list(files),
        ]
        edit(&line)
        return respell(line.file + payload)
    }

    /// Copies the beginning and the end that both have, and takes the middle from the payload.
    private static func entry(_ hash: String, _ result: [UInt8], _ base: [UInt8]?, _ payload: inout [UInt8]) -> Value {
        var entry: Value = ["length": .number(result.count), "sha256": .text(hash)]
        guard let base, !base.isEmpty else {
            payload += result
            entry["parts"] = result.isEmpty ? [] : [["length": .number(result.count)]]
            return entry
        }
        let shorter = min(base.count, result.count)
        let start = zip(base, result).prefix { $0 == $1 }.count
        let end = min(shorter - start, zip(base.reversed(), result.reversed()).prefix { $0 == $1 }.count)
        let middle = result[start..<(result.count - end)]
        payload += middle
        var parts: [Value] = []
        if start > 0 { parts.append(["length": .number(start), "offset": 0]) }
        if !middle.isEmpty { parts.append(["length": .number(middle.count)]) }
        if end > 0 { parts.append(["length": .number(end), "offset": .number(base.count - end)]) }
        entry["base"] = .text(sha256(base))
        entry["parts"] = .list(parts)
        return entry
    }
}
