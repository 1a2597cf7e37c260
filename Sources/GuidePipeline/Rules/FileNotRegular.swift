import GuideModel

/// Guides and registries are ordinary files.
enum FileNotRegular {
    // Not a thing that text can show: the tests of the command line make such files.
    static let about = RuleDescription(
        id: "file-not-regular",
        group: .files,
        severity: .error,
        demand: "指南和登记表是普通文件。",
        why: "文件夹、管道和设备读不出文字，还可能让程序一直等下去。",
        source: "docs/guide-format.md：Files；reliability A29、A30",
        accepts: [],
        rejects: []
    )
}
