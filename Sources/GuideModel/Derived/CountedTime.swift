extension PathView {
    /// The counted time of this path; alternatives count the longest, bundles their longest part (guide format, “Time”).
    package var countedTime: ElapsedTime {
        sequences.reduce(ElapsedTime()) { .longest($0, Self.time(of: $1)) }
    }

    private static func time(of steps: [Step]) -> ElapsedTime {
        steps.reduce(ElapsedTime()) { $0 + $1.countedTime }
    }

    /// Calls the closure with every step whose own time counts, outermost first.
    ///
    /// A step inside one that is 不计入 does not count either.
    package func forEachCountedStep(_ body: (Step, Duration) -> Void) {
        for step in steps { step.forEachCounted(body) }
    }
}

extension Step {
    /// The step's own time, or that of what is nested in it where that is longer.
    fileprivate var countedTime: ElapsedTime {
        guard isCounted else { return ElapsedTime() }
        let alternative = alternatives.reduce(ElapsedTime()) { .longest($0, $1.countedTime) }
        let nested = substeps.reduce(alternative) { $0 + $1.countedTime }
        return duration.map { .longest(ElapsedTime($0.value), nested) } ?? nested
    }

    fileprivate func forEachCounted(_ body: (Step, Duration) -> Void) {
        guard isCounted else { return }
        if let duration = duration?.value { body(self, duration) }
        for step in alternatives { step.forEachCounted(body) }
        for step in substeps { step.forEachCounted(body) }
    }
}

extension ElapsedTime {
    /// Whether it is longer than the limit; a limit in hours is compared hour by hour with days too.
    package func isOver(_ limit: Duration) -> Bool {
        if limit.isInDays || limit.isOnTheSpot { return exceeds(limit) }
        return fifths * 24 * 60 / 5 + minutes > limit.minutes
    }
}
