import GuideModel

/// A form that the person fills in at home can be downloaded.
struct BlankForm: GuideRule {
    static let about = RuleDescription(
        id: "blank-form",
        group: .documents,
        severity: .warning,
        demand: "要自己先填好的表，给出空白表的链接。",
        why: "没有空白表，人得先跑一趟窗口去拿表。能在窗口填的，就不要自己准备。",
        source: "《中华人民共和国行政许可法》第三十条；rules.tsv MAT-003",
        accepts: [
            Example(
                """
                ## 要带什么

                - **申请表**（原件 1 份，自己准备）：用[空白申请表](../media/shenqingbiao.pdf)，填好签字。
                """,
                files: ["guides/media/shenqingbiao.pdf": "%PDF-1.4"]
            ),
            """
            ## 要带什么

            - **申请表**（窗口给表）：窗口帮您填。
            """,
        ],
        rejects: [
            """
            ## 要带什么

            - **1️⃣申请表**（原件 1 份，自己准备）：填好签字。
            """
        ]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard !guide.isBundle else { return }
        for document in guide.documents {
            check(document, guide, library, &findings)
            for alternative in document.alternatives { check(alternative, guide, library, &findings) }
        }
    }

    private func check(_ document: DocumentItem, _ guide: Guide, _ library: Library, _ findings: inout Findings) {
        guard document.sources.contains(where: { $0.value == .ownPreparation }),
            let index = library.documentIndex[document.name.value], library.registries.documents[index].kind == .form,
            !guide.linksToForm
        else { return }
        findings.report(.noForm(document.name.value), at: document.name.range)
    }
}

extension Guide {
    /// Whether the guide links to a file or another site anywhere; the form may stand in a section of its own.
    fileprivate var linksToForm: Bool {
        links.contains { link in
            switch LinkDestination(link, in: self) {
            case .media, .web: !link.isImage
            default: false
            }
        }
    }
}

extension Findings.Message {
    fileprivate static func noForm(_ name: String) -> Self {
        Self("“\(name)”要自己准备，却没有空白表的链接", hint: "把空白表放进 guides/media/，在说明里写上链接；或者改成 窗口给表、现场填")
    }
}
