import KioskTestSupport
import Testing

/// A few of the lives that `Tests/KioskTrials` runs in numbers.
struct SimulationTests {
    @Test func devicesWithBadLuckShowWholeVersions() async throws {
        let history = try Simulation.history()
        for number in 0..<60 { try await Simulation.live(number, history) }
    }
}
