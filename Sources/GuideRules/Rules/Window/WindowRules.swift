/// One window takes it all, and every other claim is kept.
enum WindowRules {
    static let all: [Rule] = [
        .path(OneWindow()),
        .guide(NamedWindow()),
        .guide(NoErrands()),
        .overview(Receipt()),
        .path(ResultAtWindow()),
        .guide(BackOfficeStep()),
        .guide(OneSeal()),
        .path(ClaimOneSubmission()),
        .path(ClaimOneDay()),
        .path(ClaimOnTheSpot()),
        .path(ClaimNoTrip()),
        .path(ClaimOneTrip()),
        .path(ClaimFullyOnline()),
        .path(ClaimAcrossProvinces()),
        .guide(CrossProvinceWay()),
        .overview(OnlineScope()),
        .guide(ClaimPromise()),
        .guide(ClaimGaps()),
        .path(ClaimNoCertificates()),
        .overview(BundleFee()),
    ]
}
