import GuideModel

/// 一个文件不超过 256 KiB。
enum FileTooLarge {
    static let about = RuleDescription(
        id: "file-too-large",
        group: .files,
        severity: .error,
        demand: "一个文件不超过 256 KiB。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static func wording(size: Int) -> Wording {
        Wording(about, "这个文件有 \(size / 1024) KiB，超过了 256 KiB", hint: "拆成几篇，或者把图片放进 media 文件夹")
    }
}
