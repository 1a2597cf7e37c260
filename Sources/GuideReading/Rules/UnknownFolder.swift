package import GuideModel

/// Severities are set for folders that exist.
enum UnknownFolder {
    static let about = RuleDescription(
        id: "unknown-folder",
        group: .registries,
        severity: .error,
        demand: "单独定等级的文件夹要有。",
        why: "名字打错了，这几行就白写，自己还看不出来。",
        source: "docs/guide-format.md：Registries",
        accepts: [
            Example(files: ["baihua.yml": settings + "folders:\n  guides/huji-chuxing:\n    section-name: warning\n"])
        ],
        rejects: [
            Example(files: ["baihua.yml": settings + "folders:\n  1️⃣guides/huji-chuxin:\n    section-name: warning\n"])
        ]
    )

    private static let settings = "title: 示范区办事指南\nregion: 示范区\nbase_url: https://example.org/\nhotline: \"12345\"\n"

    /// `nearest`: the folder that was most likely meant.
    static func wording(_ folder: String, nearest: String?) -> Wording {
        Wording(about, "没有“\(clipped(folder))”这个文件夹", hint: nearest.map { "是不是“\($0)”？" } ?? "写成 guides/<领域> 这样")
    }
}

/// Reports folders of the settings that are none of these.
package func checkFolders(_ severities: RuleSeverities, known: Set<String>) -> [Diagnostic] {
    var problems = Problems()
    for folder in severities.folders where !known.contains(folder.path.value) {
        let near = nearestName(to: folder.path.value, in: known.sorted())
        problems.report(UnknownFolder.wording(folder.path.value, nearest: near), at: folder.path.range)
    }
    return problems.all
}
