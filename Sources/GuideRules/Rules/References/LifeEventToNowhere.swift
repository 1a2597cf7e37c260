import GuideModel

/// Every guide of a life event exists, and one at least is shown.
struct LifeEventToNowhere: LibraryRule {
    static let about = RuleDescription(
        id: "life-event-to-nowhere",
        group: .references,
        severity: .warning,
        demand: "人生大事里列的指南都有，每一篇只列一次，而且至少有一篇在网站上看得到。",
        why: "家里出了大事的人，点进来是要办事的。点进去什么也没有，等于把人关在门外。",
        source: "docs/guide-format.md：Registries",
        accepts: [
            Example(files: [
                "guides/life-events.yml": "- id: diu-zheng\n  名称: 证件丢了\n  指南: [banzheng]\n"
            ])
        ],
        rejects: [
            Example(files: [
                "guides/life-events.yml":
                    "- id: diu-zheng\n  名称: 证件丢了\n  指南: [banzheng, 1️⃣banzhen]\n"
            ]),
            Example(files: [
                "guides/life-events.yml":
                    "- id: diu-zheng\n  名称: 证件丢了\n  指南: [banzheng, 1️⃣banzheng]\n"
            ]),
        ]
    )

    func check(_ library: Library, _ findings: inout Findings) {
        for event in library.registries.lifeEvents {
            var listed: [String: SourceRange] = [:]
            var isShown = false
            for guide in event.guides {
                if let earlier = listed[guide.value] {
                    findings.report(.twice(guide.value), at: guide.range, notes: [.init("已经列过一次", at: earlier)])
                    continue
                }
                listed[guide.value] = guide.range
                if let known = library.guide(guide.value) {
                    isShown = isShown || library.isRendered(known)
                } else if library.unreadable.contains(guide.value) {
                    isShown = true
                } else {
                    var meant = library.formerIDs[guide.value]
                    if meant == nil, findings.maySuggest {
                        meant = nearestName(to: guide.value, in: library.guideIndex.keys.sorted())
                    }
                    findings.report(.unknown(guide.value, meant), at: guide.range)
                    isShown = true
                }
            }
            if !isShown { findings.report(.nothing(event.name.value), at: event.name.range) }
        }
    }
}

extension Findings.Message {
    fileprivate static func unknown(_ id: String, _ nearest: String?) -> Self {
        Self("没有“\(id)”这篇指南", hint: askWhether(nearest, else: "写指南的 id，就是文件名去掉 .md"))
    }

    fileprivate static func twice(_ id: String) -> Self {
        Self("“\(id)”在这件大事里列了两次", hint: "删掉一个")
    }

    fileprivate static func nothing(_ name: String) -> Self {
        Self("“\(name)”里没有一篇指南看得到", hint: "等指南发布了再列，或者删掉这件大事")
    }
}
