import GuideModel

/// Paths fit every system.
enum PathTooLong {
    // Not a thing that text can show: the tests of the command line make such files.
    static let about = RuleDescription(
        id: "path-too-long",
        group: .files,
        severity: .error,
        demand: "路径不超过 200 个字节，文件夹不超过 8 层。",
        why: "太长的路径在别的系统上放不下，指南会悄悄少一篇。",
        source: "docs/guide-format.md：Files；reliability A39",
        accepts: [],
        rejects: []
    )
}
