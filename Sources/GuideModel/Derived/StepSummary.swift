/// The kinds of places where steps happen.
package struct PlaceSet: OptionSet, Hashable, Sendable {
    package let rawValue: UInt16

    package init(rawValue: UInt16) { self.rawValue = rawValue }

    package static let ownWindow = PlaceSet(rawValue: 1)
    package static let named = PlaceSet(rawValue: 2)
    package static let kiosk = PlaceSet(rawValue: 4)
    package static let online = PlaceSet(rawValue: 8)
    package static let phoneApp = PlaceSet(rawValue: 16)
    package static let post = PlaceSet(rawValue: 32)
    package static let telephone = PlaceSet(rawValue: 64)
    package static let homeVisit = PlaceSet(rawValue: 128)
    package static let backOffice = PlaceSet(rawValue: 256)

    /// Where the person has to go (guide format, “Trips”).
    package static let visits: PlaceSet = [.ownWindow, .named, .kiosk]

    /// Where something is done on a screen at home.
    package static let screens: PlaceSet = [.online, .phoneApp]

    /// What a fully online guide may have.
    package static let remote: PlaceSet = [.online, .phoneApp, .post, .backOffice]

    init(_ place: Step.Place) {
        self =
            switch place {
            case .ownWindow: .ownWindow
            case .named: .named
            case .kiosk: .kiosk
            case .online: .online
            case .phoneApp: .phoneApp
            case .post: .post
            case .telephone: .telephone
            case .homeVisit: .homeVisit
            case .backOffice: .backOffice
            }
    }
}

/// What one walk over a path's steps finds out without the registry.
struct StepSummary {
    private(set) var places: PlaceSet = []
    private(set) var hasInPersonMark = false
    private(set) var hasByProxyMark = false
    private(set) var time = ElapsedTime()

    /// The trips when every visit is to the guide's own window.
    private(set) var trips = TripRange(minimum: 0, maximum: 0)

    /// The trips so far of a person who is away, and of one who is at the window.
    private var away: TripRange? = TripRange(minimum: 0, maximum: 0)
    private var there: TripRange?
    private var sequenceTime = ElapsedTime()

    init(_ steps: [Step]) {
        var part: String?
        for step in steps {
            // The parts of a bundle run side by side.
            if step.partTitle != part {
                endSequence()
                part = step.partTitle
            }
            sequenceTime = sequenceTime + walk(step)
        }
        endSequence()
    }

    private mutating func endSequence() {
        time = .longest(time, sequenceTime)
        let found = Self.merge(away, there) ?? TripRange(minimum: 0, maximum: 0)
        trips = TripRange(minimum: max(trips.minimum, found.minimum), maximum: max(trips.maximum, found.maximum))
        (away, there, sequenceTime) = (TripRange(minimum: 0, maximum: 0), nil, ElapsedTime())
    }

    /// - Returns: the time that counts: the step's own, or that of what is nested in it where that is longer.
    private mutating func walk(_ step: Step) -> ElapsedTime {
        if let place = step.place?.value {
            places.insert(PlaceSet(place))
            if place.isVisit { visit() }
        }
        if step.inPersonMark != nil { hasInPersonMark = true }
        if step.byProxyMark != nil { hasByProxyMark = true }
        var nested = ElapsedTime()
        if !step.alternatives.isEmpty {
            let before = (away, there)
            var after: (away: TripRange?, there: TripRange?) = (nil, nil)
            for alternative in step.alternatives {
                (away, there) = before
                nested = .longest(nested, walk(alternative))
                after = (Self.merge(after.away, away), Self.merge(after.there, there))
            }
            (away, there) = after
        }
        for substep in step.substeps { nested = nested + walk(substep) }
        if step.isOfficeWait { (away, there) = (Self.merge(away, there), nil) }
        guard step.isCounted else { return ElapsedTime() }
        return step.duration.map { .longest(ElapsedTime($0.value), nested) } ?? nested
    }

    private mutating func visit() {
        let came = away.map { TripRange(minimum: $0.minimum + 1, maximum: $0.maximum + 1) }
        (away, there) = (nil, Self.merge(there, came))
    }

    private static func merge(_ a: TripRange?, _ b: TripRange?) -> TripRange? {
        guard let a else { return b }
        guard let b else { return a }
        return TripRange(minimum: min(a.minimum, b.minimum), maximum: max(a.maximum, b.maximum))
    }
}
