/// How often a person has to go out, from the least to the most over the alternatives.
package struct TripRange: Hashable, Sendable {
    package var minimum: Int
    package var maximum: Int

    package init(minimum: Int, maximum: Int) {
        self.minimum = minimum
        self.maximum = maximum
    }
}

extension PathView {
    /// The trips of this path (guide format, “Trips”).
    ///
    /// Visits in a row without an office wait are one trip; another hall is a new
    /// one. Sequences of a bundle run side by side, so the largest counts.
    package func trips(in library: Library) -> TripRange {
        guard places.contains(.named) else { return ownTrips }
        var range = TripRange(minimum: 0, maximum: 0)
        forEachTripCount(in: library) { counter in
            let found = counter.range
            range.minimum = max(range.minimum, found.minimum)
            range.maximum = max(range.maximum, found.maximum)
        }
        return range
    }

    /// The steps at which a new trip begins on the way with the most trips.
    package func tripStarts(in library: Library) -> [Located<String>] {
        var longest: [Located<String>] = []
        forEachTripCount(in: library) { if $0.starts.count > longest.count { longest = $0.starts } }
        return longest
    }

    private func forEachTripCount(in library: Library, _ body: (TripCounter) -> Void) {
        let halls = windows?.value.map { "hall:" + $0.hall.value } ?? []
        for sequence in sequences {
            var counter = TripCounter(ownHalls: halls.isEmpty ? ["own"] : halls)
            counter.walk(sequence, library)
            body(counter)
        }
    }
}

/// Walks steps in order and keeps, for each place the person can be, the fewest and most trips so far.
private struct TripCounter {
    private struct State {
        /// The hall the person is in, or empty when away since the last office wait.
        var position: String
        var minimum: Int
        var maximum: Int
        /// The steps that began the trips of the way with the most.
        var starts: [Located<String>]
    }

    /// The halls of the guide's own window; where there are several, the person chooses one and stays with it.
    private let ownHalls: [String]

    /// One a position, in the order they came up, so that a run always names the same steps.
    private var states = [State(position: "", minimum: 0, maximum: 0, starts: [])]

    init(ownHalls: [String]) { self.ownHalls = ownHalls }

    var range: TripRange {
        TripRange(minimum: states.map(\.minimum).min() ?? 0, maximum: states.map(\.maximum).max() ?? 0)
    }

    var starts: [Located<String>] {
        states.reduce(nil) { longest, state in longest.map { Self.merge($0, state) } ?? state }?.starts ?? []
    }

    mutating func walk(_ steps: [Step], _ library: Library) {
        for step in steps { walk(step, library) }
    }

    private mutating func walk(_ step: Step, _ library: Library) {
        if let place = step.place?.value, place.isVisit { visit(halls(of: place, library), step.name) }
        if !step.alternatives.isEmpty {
            let before = states
            var after: [State] = []
            for alternative in step.alternatives {
                states = before
                walk(alternative, library)
                for state in states { Self.add(state, to: &after) }
            }
            states = after
        }
        walk(step.substeps, library)
        if step.isOfficeWait { leave() }
    }

    /// Goes home until the office is done.
    private mutating func leave() {
        var away: [State] = []
        for var state in states {
            state.position = ""
            Self.add(state, to: &away)
        }
        states = away
    }

    private mutating func visit(_ halls: [String], _ name: Located<String>) {
        var next: [State] = []
        for var state in states {
            if halls.contains(state.position) {
                Self.add(state, to: &next)
                continue
            }
            state.minimum += 1
            state.maximum += 1
            state.starts.append(name)
            for hall in halls {
                state.position = hall
                Self.add(state, to: &next)
            }
        }
        states = next
    }

    private func halls(of place: Step.Place, _ library: Library) -> [String] {
        guard case .named(let name) = place else { return ownHalls }
        let found = library.places(named: name)
        if found.isEmpty { return ["other:" + name] }
        let halls = found.map { "hall:" + library.registries.halls[$0.hall].name.value }
        // A window's name that several halls have means the one where the person is anyway.
        let own = halls.filter(ownHalls.contains)
        return own.isEmpty ? halls : own
    }

    private static func add(_ state: State, to states: inout [State]) {
        if let same = states.firstIndex(where: { $0.position == state.position }) {
            states[same] = merge(states[same], state)
        } else {
            states.append(state)
        }
    }

    private static func merge(_ a: State, _ b: State) -> State {
        var merged = (a.maximum, a.starts.count) >= (b.maximum, b.starts.count) ? a : b
        merged.position = a.position
        merged.minimum = min(a.minimum, b.minimum)
        return merged
    }
}

extension Step {
    /// The longest 部门内部 that a person waits for in the hall, in minutes.
    package static let longestWaitInHall = 60

    /// Whether the person goes home until it is done: anything of a day or more,
    /// and 部门内部 that says no time or takes longer than an hour.
    package var isOfficeWait: Bool {
        guard let duration = duration?.value else { return place?.value == .backOffice }
        return duration.isInDays || (place?.value == .backOffice && duration.minutes > Self.longestWaitInHall)
    }
}
