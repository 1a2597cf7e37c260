import GuideModel

/// The same matter at the same window wants the same documents, whichever guide one reads.
struct DocumentsDiffer: LibraryRule {
    static let about = RuleDescription(
        id: "documents-differ",
        group: .agreement,
        severity: .warning,
        demand: "同一个窗口的同一件事，几篇指南要的材料一样。",
        why: "一篇说免带，一篇说要原件，带不带都可能错。线上线下、这篇那篇，标准应当一致。",
        source: "《上海市优化营商环境条例》第二十四条；rules.tsv ONCE-001；docs/guide-format.md：Guides beside each other",
        accepts: [
            .beside(
                "## 要带什么\n\n- **房屋租赁合同**（复印件 1 份）：看您住在哪里。",
                "## 要带什么\n\n- **租房合同**（复印件 1 份）：交给窗口。"
            )
        ],
        rejects: [
            .beside(
                "## 要带什么\n\n- **房屋租赁合同**（复印件 1 份）：看您住在哪里。",
                "## 要带什么\n\n- **1️⃣租房合同**（免带）：我们能查到。"
            ),
            .beside(
                "## 要带什么\n\n- **房屋租赁合同**（复印件 1 份）：看您住在哪里。",
                "## 要带什么\n\n- **1️⃣租房合同**（原件 2 份）：交给窗口。"
            ),
        ]
    )

    func check(_ library: Library, _ findings: inout Findings) {
        var reported: Set<MatterKey> = []
        var first: [MatterKey: Int] = [:]
        for index in library.guides.indices where library.isSingle(index) {
            guard !library.guides[index].documents.isEmpty, let key = MatterKey(index, in: library) else { continue }
            guard let earlier = first[key] else {
                first[key] = index
                continue
            }
            guard !reported.contains(key) else { continue }
            let before = findings.all.count
            compare(library.guides[index], with: library.guides[earlier], library, &findings)
            // The first of many says enough: it may be the other one that is wrong.
            if findings.all.count > before { reported.insert(key) }
        }
    }

    private func compare(_ guide: Guide, with earlier: Guide, _ library: Library, _ findings: inout Findings) {
        for document in guide.documents where document.condition == nil && !document.isChoice {
            guard let number = library.documentIndex[document.name.value] else { continue }
            let same = earlier.documents.filter { library.documentIndex[$0.name.value] == number }
            // One that stands there for some people only, or twice, may well be another case.
            guard same.count == 1, let other = same.first, other.condition == nil, !other.isChoice else { continue }
            guard document.isDemanded != other.isDemanded || document.contradictsForm(of: other) else { continue }
            let note = Diagnostic.Note("另一篇是这样写的", at: other.range)
            findings.report(.differs(document.name.value), at: document.name.range, notes: [note])
        }
    }
}

extension DocumentItem {
    /// Whether both say what it looks like, and not the same.
    fileprivate func contradictsForm(of other: DocumentItem) -> Bool {
        guard isDemanded, !forms.isEmpty, !other.forms.isEmpty else { return false }
        return Set(forms.map(\.value.counted)) != Set(other.forms.map(\.value.counted))
    }
}

extension DocumentItem.Form {
    /// The form with the one copy that is meant where no number stands.
    fileprivate var counted: Self {
        switch self {
        case .original(let count): .original(count ?? 1)
        case .copy(let count): .copy(count ?? 1)
        case .originalAndCopy(let count): .originalAndCopy(count ?? 1)
        case .electronic, .shown: self
        }
    }
}

extension Findings.Message {
    fileprivate static func differs(_ name: String) -> Self {
        Self("同一个窗口的同一件事，另一篇对“\(name)”的要求不一样", hint: "查清哪个对，两篇写成一样；情形不同的，写进一篇，用〔…〕分开")
    }
}
