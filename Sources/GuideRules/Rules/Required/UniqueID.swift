import GuideModel

/// No two guides have one id.
struct UniqueID: LibraryRule {
    static let about = RuleDescription(
        id: "unique-id",
        group: .required,
        severity: .error,
        demand: "每篇指南的 id 只有自己用。",
        why: "网址、自助机和一件事都认 id。两篇用一个，有一篇就永远打不开。",
        source: "rules.tsv REQ-008；docs/guide-format.md：Files",
        accepts: [
            Example(files: ["guides/shebao-jiuye/buka.md": "---\nid: buka\n标题: 社保卡丢了怎么补\n事项: 社会保障卡补卡\n别名: [补社保卡]\n---"])
        ],
        rejects: [
            Example(files: ["guides/shebao-jiuye/banzheng.md": "---\nid: 1️⃣banzheng\n---"]),
            Example(files: ["guides/shebao-jiuye/buka.md": "---\nid: 1️⃣banzheng\n---"]),
        ]
    )

    func check(_ library: Library, _ findings: inout Findings) {
        guard library.guides.count > library.guideIndex.count else { return }
        // The owner is the guide whose file has that name, else the first one.
        var owners: [String: Int] = [:]
        for (index, guide) in library.guides.enumerated() {
            guard let known = owners[guide.id] else {
                owners[guide.id] = index
                continue
            }
            if library.guides[known].name != guide.id, guide.name == guide.id { owners[guide.id] = index }
        }
        for (index, guide) in library.guides.enumerated() {
            guard let owner = owners[guide.id], owner != index else { continue }
            let original = library.guides[owner]
            findings.report(
                .taken(guide.id, by: original.path, name: guide.name),
                at: guide.header.id?.range ?? guide.header.range,
                notes: [.init("已经用在这里", at: original.header.id?.range ?? original.header.range)]
            )
        }
    }
}

extension Findings.Message {
    fileprivate static func taken(_ id: String, by path: String, name: String) -> Self {
        let hint = name == id ? "换一个 id，文件名也跟着改" : "改成 \(name)"
        return Self("id“\(id)”已经被 \(path) 用了", hint: hint)
    }
}
