import GuideModel

/// Names in registries that may be unknown are not misspelt ones.
///
/// 去哪办 may wait for a guide, and an abolished document may have left the registry,
/// so only what is almost a known name is reported.
struct RegistryNearMiss: LibraryRule {
    static let about = RuleDescription(
        id: "registry-near-miss",
        group: .references,
        severity: .warning,
        demand: "“去哪办”的 id 和已取消的材料名，没有差一两个字就对得上的。",
        why: "写错一个字，页面上的链接、“已取消”的检查就悄悄不起作用，谁也看不出来。",
        source: "docs/guide-format.md：Files",
        accepts: [
            Example(files: [
                "guides/abolished.yml": """
                - 材料: 婚姻登记记录证明
                  从哪天起: 2015-08-27
                  依据: 《民政部关于进一步规范（无）婚姻登记记录证明相关工作的通知》

                """
            ])
        ],
        rejects: [
            Example(files: [
                "guides/abolished.yml": """
                - 材料: 1️⃣居民户口薄
                  从哪天起: 2025-05-10
                  依据: 《婚姻登记条例》

                """
            ]),
            Example(files: [
                "guides/documents.yml": """
                - 名称: 居民户口簿
                  种类: 身份材料
                  去哪办: 1️⃣banzhen

                """
            ]),
        ]
    )

    func check(_ library: Library, _ findings: inout Findings) {
        for document in library.registries.documents {
            guard let guide = document.guide, library.guideIndex[guide.value] == nil,
                !library.unreadable.contains(guide.value)
            else { continue }
            let near = library.formerIDs[guide.value] ?? oneOff(guide.value, library.guides.lazy.map(\.id))
            if let near { findings.report(.near(guide.value, near), at: guide.range) }
        }
        for entry in library.registries.abolished where library.documentIndex[entry.document.value] == nil {
            let known = library.registries.documents.lazy.flatMap { [$0.name.value] + $0.aliases.map(\.value) }
            if let near = oneOff(entry.document.value, known) {
                findings.report(.near(entry.document.value, near), at: entry.document.range)
            }
        }
    }

    /// A name of at least five characters that differs in one.
    private func oneOff(_ name: String, _ names: some Sequence<String>) -> String? {
        let wanted = Array(name.unicodeScalars)
        guard wanted.count >= 5 else { return nil }
        return names.first { differsInOne(wanted, Array($0.unicodeScalars)) }
    }

    private func differsInOne(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
        guard abs(a.count - b.count) <= 1 else { return false }
        let head = zip(a, b).prefix { $0 == $1 }.count
        let tail = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
        return head + tail >= max(a.count, b.count) - 1
    }
}

extension Findings.Message {
    fileprivate static func near(_ name: String, _ nearest: String) -> Self {
        Self("没有“\(name)”", hint: "是不是“\(nearest)”？")
    }
}
