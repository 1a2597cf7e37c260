// Trials of KioskClient in numbers too large for a test run without optimization: `kiosk-trials [SEEDS]`.
//
// Everything happens in memory. The last line is `N passed, N failed`.

import KioskTestSupport

let seeds = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 10_000
let families: [(name: String, run: () async throws -> Tally)] = [
    ("simulated lives: bad answers, new releases between requests, power cuts", { try await lives(seeds) }),
    ("a byte of a file flipped", { try await flips() }),
    ("a file cut short", { try await truncations() }),
    ("a connection dropped at each offset, and gone on with", { try await drops() }),
    ("a release published between two requests, at each place", { try await splits() }),
    ("power cut at each operation of the disk", { try await powerCuts() }),
    ("a full disk, at each size", { try await fullDisks() }),
    ("random damage to the store", { try await corruptions() }),
    ("three mirrors in every state", { try await mirrors() }),
]

var (passed, failed) = (0, 0)
for family in families {
    let began = ContinuousClock.now
    let tally = try await family.run()
    passed += tally.passed
    failed += tally.failures.count
    let seconds = (ContinuousClock.now - began).components.seconds
    print("\(family.name): \(tally.passed) ok, \(tally.failures.count) not ok, \(seconds) s")
    for failure in tally.failures.prefix(5) { print("  \(failure)") }
}
print("\(passed) passed, \(failed) failed")
if failed > 0 { fatalExit() }
