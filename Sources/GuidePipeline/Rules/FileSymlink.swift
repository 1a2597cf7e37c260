import GuideModel

/// No symbolic link stands among the guides.
enum FileSymlink {
    // Not a thing that text can show: the tests of the command line make such files.
    static let about = RuleDescription(
        id: "file-symlink",
        group: .files,
        severity: .error,
        demand: "指南文件夹里没有符号链接。",
        why: "链接可能指到文件夹外面，把不该公开的东西带出来。",
        source: "docs/guide-format.md：Files；reliability A31、A33",
        accepts: [],
        rejects: []
    )
}
