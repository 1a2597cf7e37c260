/// Is the number of trips the true one?
enum TripRules {
    static let all: [Rule] = [
        .path(VisitCount())
    ]
}
