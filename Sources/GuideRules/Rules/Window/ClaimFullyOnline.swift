import GuideModel

/// A guide that claims 全程网办 leaves nothing to do in a hall, on the telephone or on paper.
struct ClaimFullyOnline: PathRule {
    static let about = RuleDescription(
        id: "claim-fully-online",
        group: .window,
        severity: .error,
        demand: "标签写了“全程网办”的，每一步都在网上、手机、邮寄或者部门内部，结果能寄、能下载，不收只有纸质的原件。",
        why: "最后一步还要来窗口的，只能叫网上预约。网上办和窗口办应当同一个标准。",
        source: "《国务院关于在线政务服务的若干规定》第八条至第十一条；rules.tsv TRIP-005；docs/guide-format.md：Fully online",
        accepts: [
            Example(online(document: "原件看一眼，可用电子证照", last: "收新证**（邮寄，3 天，不计入", result: "邮寄"))
        ],
        rejects: [
            Example(online(document: "原件看一眼，可用电子证照", last: "拿新证**（到窗口，5 分钟", result: "邮寄", marker: "1️⃣")),
            Example(online(document: "原件看一眼，可用电子证照", last: "收新证**（邮寄，3 天，不计入", result: "自己取", marker: "1️⃣")),
            Example(online(document: "原件 1 份", last: "收新证**（邮寄，3 天，不计入", result: "邮寄", marker: "1️⃣")),
        ]
    )

    private static func online(document: String, last: String, result: String, marker: String = "") -> String {
        """
        ---
        标签: [\(marker)全程网办]
        ---

        ## 要带什么

        - **居民户口簿**（\(document)）：因为要核对住址。

        ## 怎么办

        1. **申请**（手机，10 分钟）：打开“示范区办事”小程序，点“补证”。
        2. **\(last)）：看清名字。

        ## 一窗办理

        - 跑腿：\(last.contains("到窗口") ? "1 趟（拿证要来）" : "0 趟")
        - 结果：居民身份证（\(result)）
        - 网办：“示范区办事”小程序
        """
    }

    func check(_ path: PathView, in library: Library, _ findings: inout Findings) {
        guard let claim = path.guide.claims(.fullyOnline), !path.steps.isEmpty else { return }
        if !path.places.isSubset(of: .remote) { reportSteps(path, claim, &findings) }
        for result in path.stated(path.guide.facts.results)?.value ?? [] where result.isOnlyPickedUp {
            let note = Diagnostic.Note("结果只能去拿", at: result.name.range)
            findings.report(.pickup(result.name.value), at: claim.range, notes: [note])
        }
        for document in path.unsendableOriginals {
            let note = Diagnostic.Note("这里要纸质原件", at: document.name.range)
            findings.report(.paper(document.name.value), at: claim.range, notes: [note])
        }
    }

    private func reportSteps(_ path: PathView, _ claim: Located<Claim>, _ findings: inout Findings) {
        path.forEachStep { step in
            guard let place = step.place, !place.value.isRemote else { return }
            let note = Diagnostic.Note("这一步“\(place.value.chinese)”", at: place.range)
            findings.report(.step(step.name.value, place.value.chinese), at: claim.range, notes: [note])
        }
    }
}

extension Findings.Message {
    fileprivate static func step(_ step: String, _ place: String) -> Self {
        Self("标签写了“全程网办”，可是“\(step)”要\(place)", hint: "改成网上、手机或者邮寄；做不到就去掉这个标签")
    }

    fileprivate static func pickup(_ result: String) -> Self {
        Self("标签写了“全程网办”，可是\(result)只能自己去拿", hint: "结果后面加上“邮寄”或者“下载”")
    }

    fileprivate static func paper(_ document: String) -> Self {
        Self("标签写了“全程网办”，可是\(document)要交纸质原件", hint: "写成“电子件”“可用电子证照”，或者加一步邮寄")
    }
}
