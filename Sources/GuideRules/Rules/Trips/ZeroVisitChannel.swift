import GuideModel

/// A guide with 0 trips has a way of doing it without coming.
struct ZeroVisitChannel: PathRule {
    static let about = RuleDescription(
        id: "zero-visit-channel",
        group: .trips,
        severity: .error,
        demand: "写 0 趟的，至少有一步写明在网上、手机、电话、邮寄或者上门办。",
        why: "说不用跑，又没说怎么不跑，办事的人还是不知道从哪里开始。",
        source: "rules.tsv TRIP-004",
        accepts: [
            """
            ## 怎么办

            1. **打电话**（电话，5 分钟）：说“给老人办证”。
            2. **在家申请**（上门，20 分钟）：我们到家里，帮老人填表。

            ## 一窗办理

            - 跑腿：0 趟
            """
        ],
        rejects: [
            """
            ## 怎么办

            1. **申请**：把材料交上来。
            2. **制证**（部门内部，30 分钟）：做好了发短信告诉您。

            ## 一窗办理

            - 跑腿：1️⃣0 趟
            """
        ]
    )

    /// A visit makes the number wrong, which is reported as that.
    private static let channels: PlaceSet = [.online, .phoneApp, .telephone, .post, .homeVisit, .visits]

    func check(_ path: PathView, in library: Library, _ findings: inout Findings) {
        guard let stated = path.visits, stated.value.count == 0, path.places.isDisjoint(with: Self.channels),
            let first = path.steps.first
        else { return }
        findings.report(.noChannel, at: stated.range, notes: [Diagnostic.Note("这一步没写在哪儿办", at: first.name.range)])
    }
}

extension Findings.Message {
    fileprivate static var noChannel: Self {
        Self("写了 0 趟，可是没有一步说在网上、手机、电话、邮寄或者上门办", hint: "给步骤写上在哪儿办，比如（手机，10 分钟）")
    }
}
