import Foundation

/// How a reader did in the conformance kit.
public struct ConformanceResult: Sendable {
    public var passed = 0
    public var failed = 0
}

/// Runs the cases against a reader and reports each as it is done.
///
/// - Parameters:
///   - reader: The program and its first arguments; `pull` or `show` follow.
///   - selected: Which cases to run, by name.
///   - report: Is given one line a case.
/// - Returns: How many cases passed and failed.
/// - Throws: ``ConformanceFault`` or an error of the disk, when the kit itself cannot go on.
public func runConformance(
    reader: [String],
    selected: (ConformanceCaseName) -> Bool = { !$0.isSlow },
    report: (String) -> Void
) throws -> ConformanceResult {
    let manager = FileManager.default
    let folder = manager.temporaryDirectory.appending(
        path: "kiosk-conformance-\(ProcessInfo.processInfo.processIdentifier)"
    )
    defer { try? manager.removeItem(at: folder) }
    let cache = try StoreCache(in: folder.appending(path: "stores"))
    var result = ConformanceResult()
    for one in allCases() where selected(ConformanceCaseName(one)) {
        let place = folder.appending(path: one.name)
        do {
            try one.body(CaseRun(ReaderProgram(words: reader), in: place, cache: cache))
            result.passed += 1
            report("ok      \(one.name)")
        } catch let mismatch as Mismatch {
            result.failed += 1
            report("NOT OK  \(one.name): \(mismatch). \(one.demand)")
        }
        try? manager.removeItem(at: place)
    }
    return result
}

/// A case as a list shows it.
public struct ConformanceCaseName: Sendable {
    public let name: String
    public let demand: String
    public let isSlow: Bool

    init(_ one: ConformanceCase) {
        name = one.name
        demand = one.demand
        isSlow = one.isSlow
    }
}

/// All cases in the order in which they are run.
public func conformanceCases() -> [ConformanceCaseName] { allCases().map(ConformanceCaseName.init) }

func allCases() -> [ConformanceCase] {
    updateCases() + signatureCases() + rootCases() + orderCases() + clockCases() + shapeCases() + spellingCases()
        + manifestCases() + fileCases() + deltaCases() + noticeCases() + bundleCases() + storeCases() + networkCases()
}
