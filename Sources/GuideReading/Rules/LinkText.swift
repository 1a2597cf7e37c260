import GuideModel

/// Links say where they lead, pictures what they show.
enum LinkText {
    static let about = RuleDescription(
        id: "link-text",
        group: .body,
        severity: .error,
        demand: "链接有文字，图片有说明。",
        why: "没有文字的链接点不到，读屏软件也念不出来。看不见图的人，只能靠图片的说明。",
        source: "《信息技术 互联网内容无障碍可访问性技术要求与测试方法》（GB/T 37668-2019）；reliability C10",
        accepts: [
            "## 没办成怎么办\n\n从头再看一遍[身份证丢了怎么补](banzheng.md)。"
        ],
        rejects: [
            "## 没办成怎么办\n\n从头再看一遍[](1️⃣banzheng.md)。",
            Example(
                "## 没办成怎么办\n\n照着填：![](1️⃣../media/biao.txt)",
                files: ["guides/media/biao.txt": "空白表"]
            ),
        ]
    )

    static var link: Wording { Wording(about, "这个链接没有文字", hint: "在 [ ] 里写上那一页说什么") }
    static var image: Wording { Wording(about, "这张图没有说明", hint: "在 ![ ] 里写上图里有什么") }
}

extension [Inline] {
    /// Whether a person sees or hears anything of it.
    var saysSomething: Bool {
        contains { inline in
            switch inline {
            case .text(let text), .code(let text): text.value.contains { !$0.isWhitespace }
            case .strong(let inner), .emphasis(let inner), .link(_, let inner): inner.saysSomething
            case .image(_, let alternative): alternative.contains { !$0.isWhitespace }
            case .softBreak, .hardBreak: false
            }
        }
    }
}
