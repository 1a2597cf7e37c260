import GuideModel

/// File names can be seen and typed.
enum PathInvalid {
    // Not a thing that text can show: the tests of the command line make such files.
    static let about = RuleDescription(
        id: "path-invalid",
        group: .files,
        severity: .error,
        demand: "文件名是看得见的正常文字。",
        why: "坏的文件名在别的电脑上打不开，在屏幕上还会变成别的样子。",
        source: "docs/guide-format.md：Files；reliability A38",
        accepts: [],
        rejects: []
    )
}
