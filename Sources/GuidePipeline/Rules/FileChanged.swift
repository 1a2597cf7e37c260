import GuideModel

/// No file changes while it is read.
enum FileChanged {
    // Not a thing that text can show: the tests of the command line make such files.
    static let about = RuleDescription(
        id: "file-changed",
        group: .files,
        severity: .error,
        demand: "读文件的时候文件没有在变。",
        why: "读到一半的内容不能发布。",
        source: "reliability A27",
        accepts: [],
        rejects: []
    )
}
