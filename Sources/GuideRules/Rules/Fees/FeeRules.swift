/// What it costs is said once, and no money is asked for that is not in it.
enum FeeRules {
    static let all: [Rule] = [
        .path(FreeButPaid()), .guide(UnlistedFee()), .guide(FreeByLaw()), .guide(FeeBasis()), .path(OnlinePayment()),
        .guide(DesignatedShop()),
    ]
}
