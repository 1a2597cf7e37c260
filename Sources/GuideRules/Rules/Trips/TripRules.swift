/// The number of trips is the true one.
enum TripRules {
    static let all: [Rule] = [
        .path(VisitCount()),
        .overview(VisitMaximum()),
        .path(VisitReason()),
        .path(ZeroVisitChannel()),
        .path(RemoteBiometrics()),
        .guide(SingleChannel()),
        .path(InPersonByLaw()),
        .path(SelfOrProxy()),
        .overview(BundleTrips()),
        .overview(ShortAnswerTrips()),
        .path(PickupVisit()),
    ]
}
