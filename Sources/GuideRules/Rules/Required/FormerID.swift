import GuideModel

/// A former id is neither another guide's id nor another guide's former id.
struct FormerID: LibraryRule {
    static let about = RuleDescription(
        id: "former-id",
        group: .required,
        severity: .error,
        demand: "曾用的 id 没有别的指南在用，也没有别的指南曾用。",
        why: "旧网址要跳到新网址。一个旧 id 指着两篇，就不知道该跳到哪里。",
        source: "rules.tsv REQ-008；docs/guide-format.md：Files",
        accepts: ["---\n曾用: [shenfenzheng]\n---"],
        rejects: [
            "---\n曾用: [1️⃣banzheng]\n---",
            Example(
                "---\n曾用: [shenfenzheng]\n---",
                files: [
                    "guides/shebao-jiuye/buka.md":
                        "---\nid: buka\n标题: 社保卡丢了怎么补\n事项: 社会保障卡补卡\n曾用: [1️⃣banzheng, 2️⃣shenfenzheng]\n---"
                ]
            ),
        ]
    )

    func check(_ library: Library, _ findings: inout Findings) {
        var first: [String: Located<String>] = [:]
        for guide in library.guides {
            for former in guide.header.formerIDs {
                if former.value == guide.id {
                    findings.report(.own(former.value), at: former.range)
                } else if let live = library.guide(former.value) {
                    let place = live.header.id?.range ?? live.header.range
                    findings.report(.live(former.value), at: former.range, notes: [.init("正在用它的指南", at: place)])
                } else if let earlier = first[former.value] {
                    findings.report(.twice(former.value), at: former.range, notes: [.init("已经写在这里", at: earlier.range)])
                } else {
                    first[former.value] = former
                }
            }
        }
    }
}

extension Findings.Message {
    fileprivate static func own(_ id: String) -> Self {
        Self("“\(id)”就是这篇现在的 id", hint: "从“曾用”里删掉")
    }

    fileprivate static func live(_ id: String) -> Self {
        Self("“\(id)”现在是另一篇指南的 id", hint: "从“曾用”里删掉，或者给那一篇换个 id")
    }

    fileprivate static func twice(_ id: String) -> Self {
        Self("“\(id)”在“曾用”里写过一次了", hint: "只留在它真正改名的那一篇里")
    }
}
