import GuideModel

/// Where a promise replaces a document, the letter is there to read and print.
struct CommitmentSection: GuideRule {
    static let about = RuleDescription(
        id: "commitment-section",
        group: .required,
        severity: .error,
        demand: "能用承诺书代替材料的，写一节“怎么承诺”，里面有空白承诺书的链接。",
        why: "承诺要先看清再签：保证什么、说假话有什么后果。没有范本，人就只能到了窗口才看见。",
        source: "《国务院办公厅关于全面推行证明事项和涉企经营许可事项告知承诺制的指导意见》；rules.tsv PROM-001；docs/guide-format.md：Body",
        accepts: [
            Example(
                """
                ## 要带什么

                - **收入证明**（原件 1 份，可承诺代替）：上班的单位开。

                ## 怎么承诺

                可以不交收入证明，签一张[承诺书](../media/chengnuo.pdf)代替。

                说了假话，证会被撤销，还会记进信用记录。不想签也行，交收入证明。
                """,
                files: ["guides/media/chengnuo.pdf": "%PDF-1.4"]
            )
        ],
        rejects: [
            """
            ## 要带什么

            - **收入证明**（原件 1 份，可承诺代替）：上班的单位开。

            ## 常见问题

            ### 可以让家里人代办吗

            不能。1️⃣
            """,
            """
            ---
            标签: [告知承诺]
            ---

            ## 要带什么

            - **收入证明**（原件 1 份，可承诺代替）：上班的单位开。

            ## 1️⃣怎么承诺

            到窗口签一张承诺书。
            """,
        ]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        let claim = guide.claims(.promise)
        guard claim != nil || !guide.isBundle else { return }
        var replaced: SourceRange?
        guide.forEachDocument { document in
            if replaced == nil, document.has(.replacedByPromise) { replaced = document.name.range }
        }
        // A claim that no document keeps is reported as that.
        guard let ground = replaced.map({ claim?.range ?? $0 }) else { return }
        if let section = guide.section(.commitment) {
            // An empty section was reported by the reader.
            if !section.blocks.isEmpty, !section.linksToLetter {
                findings.report(.noLetter, at: section.heading.range)
            }
        } else if !partHasSection(guide, library), claim != nil || !guide.linksToLetter {
            let note = claim == nil ? "这份材料可以用承诺书代替" : "标签里有“告知承诺”"
            findings.report(.missing, at: guide.end, notes: [.init(note, at: ground)])
        }
    }

    private func partHasSection(_ guide: Guide, _ library: Library) -> Bool {
        guide.header.parts?.contains { library.guide($0.value)?.section(.commitment) != nil } ?? false
    }
}

extension Section {
    fileprivate var linksToLetter: Bool {
        var found = false
        for block in blocks {
            block.forEachInlines { $0.forEachLink { if $0.leadsToFile { found = true } } }
        }
        return found
    }
}

extension Guide {
    /// Whether the letter is linked anywhere; enough where 告知承诺 is not claimed.
    fileprivate var linksToLetter: Bool { links.contains(where: \.leadsToFile) }
}

extension Link {
    /// Whether it leads to something that is neither a guide nor a place in this one.
    fileprivate var leadsToFile: Bool {
        let address = destination.value
        let isContact = address.hasPrefix("mailto:") || address.hasPrefix("tel:")
        return !isImage && !isContact && !address.hasPrefix("#") && !address.prefix { $0 != "#" }.hasSuffix(".md")
    }
}

extension Findings.Message {
    fileprivate static var missing: Self {
        Self("可以用承诺书代替材料，却缺“怎么承诺”这一节", hint: "加一节 ## 怎么承诺，写清保证什么、说假话的后果，放上空白承诺书的链接")
    }

    fileprivate static var noLetter: Self {
        Self("“怎么承诺”里没有空白承诺书的链接", hint: "把承诺书放进 guides/media/，写成 [承诺书](../media/文件名.pdf)")
    }
}
