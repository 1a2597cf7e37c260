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
        var range = TripRange(minimum: 0, maximum: 0)
        let own = windows?.value.first.map { "hall:" + $0.hall.value } ?? "own"
        for sequence in sequences {
            var counter = TripCounter(ownHall: own, library: library)
            counter.walk(sequence)
            let found = counter.range
            range.minimum = max(range.minimum, found.minimum)
            range.maximum = max(range.maximum, found.maximum)
        }
        return range
    }

    /// The steps at which a new trip begins on the way with the most trips.
    package func tripStarts(in library: Library) -> [Located<String>] {
        let own = windows?.value.first.map { "hall:" + $0.hall.value } ?? "own"
        var longest: [Located<String>] = []
        for sequence in sequences {
            var counter = TripCounter(ownHall: own, library: library)
            counter.walk(sequence)
            if counter.starts.count > longest.count { longest = counter.starts }
        }
        return longest
    }

    /// The counted time of this path; alternatives count the longest, bundles their longest part.
    package var countedTime: ElapsedTime {
        sequences.reduce(ElapsedTime()) { .longest($0, Self.time(of: $1)) }
    }

    private static func time(of steps: [Step]) -> ElapsedTime {
        steps.reduce(ElapsedTime()) { $0 + time(of: $1) }
    }

    private static func time(of step: Step) -> ElapsedTime {
        guard step.isCounted else { return ElapsedTime() }
        if let duration = step.duration?.value { return ElapsedTime(duration) }
        let longest = step.alternatives.reduce(ElapsedTime()) { .longest($0, time(of: $1)) }
        return longest + time(of: step.substeps)
    }
}

/// Walks steps in order and keeps, for each place the person can be, the fewest and most trips so far.
private struct TripCounter {
    /// Where the person is: in a hall, or away since the last office wait.
    private typealias Position = String

    private struct State {
        var minimum: Int
        var maximum: Int
        /// The steps that began the trips of the way with the most.
        var starts: [Located<String>]
    }

    private let ownHall: String
    private let library: Library
    private var states: [Position: State] = ["": State(minimum: 0, maximum: 0, starts: [])]

    init(ownHall: String, library: Library) {
        self.ownHall = ownHall
        self.library = library
    }

    var range: TripRange {
        TripRange(
            minimum: states.values.map(\.minimum).min() ?? 0, maximum: states.values.map(\.maximum).max() ?? 0
        )
    }

    var starts: [Located<String>] {
        states.values.max { ($0.maximum, $0.starts.count) < ($1.maximum, $1.starts.count) }?.starts ?? []
    }

    mutating func walk(_ steps: [Step]) {
        for step in steps { walk(step) }
    }

    private mutating func walk(_ step: Step) {
        if let place = step.place?.value, place.isVisit { visit(hall(of: place), step.name) }
        if !step.alternatives.isEmpty {
            let before = states
            var after: [Position: State] = [:]
            for alternative in step.alternatives {
                states = before
                walk(alternative)
                after.merge(states, uniquingKeysWith: Self.merge)
            }
            states = after
        }
        walk(step.substeps)
        if isWait(step) {
            let all = Array(states.values)
            guard let first = all.first else { return }
            states = ["": all.dropFirst().reduce(first, Self.merge)]
        }
    }

    private mutating func visit(_ hall: Position, _ name: Located<String>) {
        var next: [Position: State] = [:]
        for (position, state) in states {
            var state = state
            if position != hall {
                state.minimum += 1
                state.maximum += 1
                state.starts.append(name)
            }
            next[hall] = next[hall].map { Self.merge($0, state) } ?? state
        }
        states = next
    }

    private func hall(of place: Step.Place) -> Position {
        guard case .named(let name) = place else { return ownHall }
        guard let found = library.places(named: name).first else { return "other:" + name }
        return "hall:" + library.registries.halls[found.hall].name.value
    }

    /// 部门内部 that lasts more than an hour or says no time, or anything of a day or more.
    private func isWait(_ step: Step) -> Bool {
        if let duration = step.duration?.value {
            return duration.isInDays || (step.place?.value == .backOffice && duration.minutes > 60)
        }
        return step.place?.value == .backOffice
    }

    private static func merge(_ a: State, _ b: State) -> State {
        State(
            minimum: min(a.minimum, b.minimum), maximum: max(a.maximum, b.maximum),
            starts: (a.maximum, a.starts.count) >= (b.maximum, b.starts.count) ? a.starts : b.starts
        )
    }
}
