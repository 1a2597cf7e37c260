import GuideModel

/// Findings of an earlier run, as `--write-baseline` keeps them: a text file with one line a finding.
///
///     baihua-baseline 1
///     9f0c…	visit-count	guides/huji-chuxing/banzheng.md	写的是跑 1 趟，照着步骤要跑 2 趟
///
/// Only the fingerprint counts; the rest tells people what the line is about, and merges well.
package struct Baseline: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        package var fingerprint: String
        package var rule: String
        package var file: String
        package var message: String
    }

    package var entries: [Entry]

    private static let firstLine = "baihua-baseline 1"

    /// All findings of a run.
    package init(of report: CheckReport) {
        entries = report.reportedFindings().map { finding in
            Entry(
                fingerprint: finding.fingerprint,
                rule: finding.diagnostic.rule.rawValue,
                file: finding.path,
                message: finding.sentence
            )
        }
    }

    /// Reads a baseline file.
    ///
    /// - Throws: `PlanFault` with the line that is no entry.
    package init(_ bytes: [UInt8], path: String) throws(PlanFault) {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        func text(_ line: ArraySlice<UInt8>) -> String {
            String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
        }
        guard let first = lines.first, text(first) == Self.firstLine else {
            throw PlanFault("“\(path)”不是基线文件：第一行该是“\(Self.firstLine)”。")
        }
        entries = []
        for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty {
            let parts = text(line).split(separator: "\t", maxSplits: 3, omittingEmptySubsequences: false)
            guard parts.count == 4, parts[0].utf8.count == 16, parts[0].utf8.allSatisfy(isLowerHexDigit) else {
                throw PlanFault("“\(path)”第 \(index + 1) 行不是基线里的一条；请用 --write-baseline 重新记一份。")
            }
            entries.append(
                Entry(
                    fingerprint: String(parts[0]),
                    rule: String(parts[1]),
                    file: String(parts[2]),
                    message: String(parts[3])
                )
            )
        }
    }

    /// The file's bytes.
    package var bytes: [UInt8] {
        var text = Self.firstLine + "\n"
        for entry in entries {
            text += "\(entry.fingerprint)\t\(entry.rule)\t\(entry.file)\t\(entry.message)\n"
        }
        return Array(text.utf8)
    }
}

private func isLowerHexDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
}

/// What a baseline and a run have to do with each other.
package struct BaselineMatch: Sendable {
    /// The fingerprints of the baseline; a finding with one of them is old.
    package var old: Set<String>

    /// What the baseline has and the run has not.
    package var gone: [Baseline.Entry]
}

extension CheckReport {
    /// Marks the findings that a baseline knows; to be called before findings are left out.
    package mutating func compare(with known: Baseline) {
        let present = Set(fingerprints(of: self))
        baseline = BaselineMatch(
            old: Set(known.entries.map(\.fingerprint)),
            gone: known.entries.filter { !present.contains($0.fingerprint) }
        )
    }

    /// One sentence about what the baseline no longer needs, or nil.
    package var goneSentence: String? {
        guard let gone = baseline?.gone, !gone.isEmpty else { return nil }
        return "基线里有 \(gone.count) 条已经不再出现，可以用 --write-baseline 重新记一份"
    }
}

/// Reads a baseline file.
///
/// - Throws: `PlanFault` when there is none, or it is none.
package func readBaseline(_ path: String) throws -> Baseline {
    let content: FileContent
    do {
        content = try readFile(at: path, limit: 256 * 1024 * 1024)
    } catch {
        guard error.isMissing else { throw error }
        throw PlanFault("没有“\(path)”这个基线文件；用 --write-baseline 记一份。")
    }
    guard case .bytes(let bytes) = content else { throw PlanFault("“\(path)”不是普通文件，不能当基线。") }
    return try Baseline(bytes, path: path)
}
