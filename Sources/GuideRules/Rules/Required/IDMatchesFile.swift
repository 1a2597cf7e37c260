import GuideModel

/// A guide's id is its file name.
struct IDMatchesFile: GuideRule {
    static let about = RuleDescription(
        id: "id-matches-file",
        group: .required,
        severity: .error,
        demand: "id 和文件名一样。",
        why: "网页、自助机和别的指南都照 id 找这一篇，编辑照文件名找。两个不一样，迟早改错文件。",
        source: "rules.tsv REQ-008；docs/guide-format.md：Front matter",
        accepts: ["---\nid: banzheng\n---"],
        rejects: ["---\nid: 1️⃣buzheng\n---"]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard let id = guide.header.id, id.value != guide.name else { return }
        // A copy that kept the id of its original is reported as that.
        if library.hasSeveralGuides(withID: id.value) { return }
        findings.report(.different(id.value, name: guide.name), at: id.range)
    }
}

extension Library {
    fileprivate func hasSeveralGuides(withID id: String) -> Bool {
        guard guides.count > guideIndex.count, let first = guideIndex[id] else { return false }
        return guides[(first + 1)...].contains { $0.id == id }
    }
}

extension Findings.Message {
    fileprivate static func different(_ id: String, name: String) -> Self {
        Self("id 是“\(id)”，文件名是“\(name).md”", hint: "id 改成 \(name)，或者把文件改名为 \(id).md")
    }
}
