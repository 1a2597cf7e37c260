import GuideModel

/// A file that is too large to be a guide is not read.
enum FileTooLarge {
    static let about = RuleDescription(
        id: "file-too-large",
        group: .files,
        severity: .error,
        demand: "一个文件不超过 256 KiB。",
        why: "一篇指南几十 KiB 就够了。再大多半是贴进了图片或者整本文件，手机上打不开，读起来也拖慢所有人。",
        source: "docs/guide-format.md：Text；reliability A25",
        accepts: [],
        rejects: []
    )

    static func wording(size: Int) -> Wording {
        Wording(about, "这个文件有 \(size / 1024) KiB，超过了 256 KiB", hint: "拆成几篇，或者把图片放进 media 文件夹")
    }
}
