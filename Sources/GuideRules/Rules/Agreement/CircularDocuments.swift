import GuideModel

/// No two matters each want first what the other one gives.
struct CircularDocuments: LibraryRule {
    static let about = RuleDescription(
        id: "circular-documents",
        group: .agreement,
        severity: .warning,
        demand: "不会出现“办甲先要乙，办乙又先要甲”。",
        why: "两边都让人先去另一边，哪件也办不成。总要有一边能用电子证照、我们自己查，或者后补。",
        source: "《优化营商环境条例》第三十六条；docs/guide-format.md：Guides beside each other",
        accepts: [circle("原件 1 份，可用电子证照")],
        rejects: [circle("原件 1 份", marker: "1️⃣")]
    )

    private static func circle(_ points: String, marker: String = "") -> Example {
        Example(
            "## 要带什么\n\n- **\(marker)居民户口簿**（\(points)）：因为要核对住址。",
            files: [
                "guides/documents.yml": """
                - 名称: 居民户口簿
                  种类: 身份材料
                  去哪办: hukoubu
                - 名称: 居民身份证
                  别名: [身份证]
                  种类: 身份材料
                  去哪办: banzheng

                """,
                "guides/huji-chuxing/hukoubu.md": """
                ---
                id: hukoubu
                标题: 户口本丢了怎么补
                事项: 居民户口簿补发
                别名: [补户口本]
                ---

                ## 要带什么

                - **居民身份证**（原件 1 份）：因为要核对是谁。
                """,
            ]
        )
    }

    private struct Edge {
        let target: Int
        let document: Located<String>
    }

    func check(_ library: Library, _ findings: inout Findings) {
        // Only guides that documents are got from can stand in a circle.
        var edges: [Int: [Edge]] = [:]
        for type in library.registries.documents {
            guard let id = type.guide?.value, let index = library.guideIndex[id], edges[index] == nil else { continue }
            edges[index] = self.edges(from: index, library)
        }
        while let circle = findCircle(&edges) {
            let documents = circle.compactMap { link in
                edges[link.from]?.first { $0.target == link.to }.map { ($0.document, library.guides[link.to]) }
            }
            guard let first = documents.first else { return }
            let notes = documents.dropFirst().map { Diagnostic.Note("那里又先要“\($0.0.value)”", at: $0.0.range) }
            let title = first.1.header.title?.value ?? first.1.name
            findings.report(.circle(first.0.value, title), at: first.0.range, notes: notes)
            for link in circle { edges[link.from] = nil }
        }
    }

    /// What one cannot do without: no group, no electronic licence, nothing to hand in later.
    private func edges(from index: Int, _ library: Library) -> [Edge] {
        let guide = library.guides[index]
        guard !guide.isBundle, library.isRendered(guide) else { return [] }
        return guide.documents.compactMap { document in
            guard !document.isChoice, document.isDemanded, !document.has(.electronicLicence), !document.isLater,
                !document.isMadeThere, document.condition == nil,
                let target = library.documentType(document.name.value)?.guide.flatMap({ library.guideIndex[$0.value] }),
                target != index
            else { return nil }
            return Edge(target: target, document: document.name)
        }
    }

    /// Peels off what leads nowhere; from what is left, every way leads into a circle.
    private func findCircle(_ edges: inout [Int: [Edge]]) -> [(from: Int, to: Int)]? {
        var isShrinking = true
        while isShrinking {
            isShrinking = false
            for index in edges.keys.sorted() {
                let left = edges[index, default: []].filter { edges[$0.target] != nil }
                if left.isEmpty {
                    edges[index] = nil
                    isShrinking = true
                } else {
                    edges[index] = left
                }
            }
        }
        guard var here = edges.keys.min() else { return nil }
        var way: [Int] = []
        while !way.contains(here) {
            way.append(here)
            guard let next = edges[here]?.first?.target else { return nil }
            here = next
        }
        let circle = way.drop { $0 != here }
        return zip(circle, circle.dropFirst() + [here]).map { ($0, $1) }
    }
}

extension Findings.Message {
    fileprivate static func circle(_ document: String, _ title: String) -> Self {
        Self("“\(document)”要先去“\(title)”办，那边又先要这里办的证", hint: "有一边写上“可用电子证照”“我们自己查”或者“可后补 5 个工作日”")
    }
}
