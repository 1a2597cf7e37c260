/// The steps fit in the promised time, and that in the law.
enum TimeRules {
    static let all: [Rule] = [
        .guide(LimitOverStatutory()),
        .path(StepsExceedLimit()),
        .path(OnTheSpotStep()),
        .overview(OnTheSpotWords()),
        .guide(SpecialProcedure()),
        .path(NoticePeriod()),
        .guide(LongLimitBasis()),
        .guide(NumbersAgree()),
        .guide(RelativeDate()),
        .path(LaterTerm()),
        .overview(BundleLimit()),
    ]
}
