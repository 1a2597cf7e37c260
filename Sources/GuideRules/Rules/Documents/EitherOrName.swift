import GuideModel

/// Documents of which one is enough stand in a group.
struct EitherOrName: GuideRule {
    static let about = RuleDescription(
        id: "either-or-name",
        group: .documents,
        severity: .warning,
        demand: "几样里任选一样的，写成“任选一样”的一组；都要的，一样写一行。",
        why: "“身份证、护照”看不出是带一样，还是两样都带。",
        source: "rules.tsv MAT-005；docs/guide-format.md：Documents",
        accepts: [
            """
            ## 要带什么

            - **身份凭据**（任选一样）：有一样就够。
              - **居民户口簿**（原件看一眼，可用电子证照）：核对完就还给您。
              - **居民身份证**（原件看一眼，可用电子证照）：旧的那张。
            """
        ],
        rejects: [
            """
            ## 要带什么

            - **1️⃣居民身份证或者居民户口簿**（原件看一眼，可用电子证照）：核对完就还给您。
            - **2️⃣房屋租赁合同、收入证明**（复印件 1 份）：窗口核对。
            """
        ]
    )

    private static let joints = WordList(["或", "、", "／", "/"])

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard !guide.isBundle else { return }
        for document in guide.documents where !document.isChoice {
            let name = document.name.value
            guard library.documentIndex[name] == nil, Self.namesSeveral(name), !VagueDocument.isCatchAll(name) else {
                continue
            }
            findings.report(.several(name), at: document.name.range)
        }
    }

    /// Whether a name joins several documents.
    static func namesSeveral(_ name: String) -> Bool { joints.first(in: name) != nil }
}

extension Findings.Message {
    fileprivate static func several(_ name: String) -> Self {
        Self("“\(name)”看不出是带一样，还是都要带", hint: "任选的，写成一组 **…**（任选一样），下面缩进写各样；都要的，一样写一行")
    }
}
