extension PathView {
    /// Calls the closure with every step whose own time counts, outermost first.
    ///
    /// A step inside one that is 不计入 does not count either.
    package func forEachCountedStep(_ body: (Step, Duration) -> Void) {
        for step in steps { step.forEachCounted(body) }
    }
}

extension Step {
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
