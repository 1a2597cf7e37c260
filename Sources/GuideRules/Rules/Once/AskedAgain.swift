import GuideModel

/// What was handed in at one step is not asked for at another.
struct AskedAgain: OverviewRule {
    static let about = RuleDescription(
        id: "asked-again",
        group: .once,
        severity: .warning,
        demand: "同一份材料，前面的步骤交过了，后面的步骤不再要。",
        why: "第 1 步交了身份证复印件，第 3 步又要一份，人手里就没有了。一套材料交一次，后面的直接用。",
        source: "《山东省优化营商环境条例》第二十七条；rules.tsv ONCE-001",
        accepts: [
            """
            ## 要带什么

            - **房屋租赁合同**（复印件 1 份）：看您住在哪里。

            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：交租房合同，按指纹。
            2. **核对住址**（到窗口，5 分钟）：窗口用交过的租房合同核对，不用再交租房合同。
            """
        ],
        rejects: [
            """
            ## 要带什么

            - **房屋租赁合同**（复印件 1 份）：看您住在哪里。

            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：交租房合同，按指纹。
            2. **核对住址**（到窗口，5 分钟）：交1️⃣房屋租赁合同，看完就还。
            """
        ]
    )

    private static let verbs: WordSet = ["提交", "递交", "交"]
    private static let fillers = ["您本人的", "本人的", "自己的", "您的", "一份", "一张", "原件", "上", "来"]
    private static let ends: Set<Character> = Prose.clauseEnds.union(["、", "和", "或", "（", "）", "(", ")", " ", "的", "给"])

    private typealias HandedIn = [(number: Int, name: SourceRange)]

    private struct Repeat: Hashable {
        let number: Int
        let name: SourceRange
        let earlier: SourceRange
    }

    func check(_ derived: DerivedGuide, of guide: Guide, in library: Library, _ findings: inout Findings) {
        guard !guide.isBundle, namesSomethingTwice(guide, library) else { return }
        var repeats: [(what: Repeat, paths: Set<Int>)] = []
        for (index, path) in derived.views.enumerated() {
            // Where one hands in several times, each time may need it.
            guard (path.submissions?.value ?? 2) <= 1 else { continue }
            var found: [Repeat] = []
            var handedIn: HandedIn = []
            for step in path.steps { walk(step, &handedIn, library, &found) }
            for what in found {
                if let known = repeats.firstIndex(where: { $0.what == what }) {
                    repeats[known].paths.insert(index)
                } else {
                    repeats.append((what, [index]))
                }
            }
        }
        for (what, paths) in repeats {
            let name = library.registries.documents[what.number].name.value
            let note = Diagnostic.Note("前面这一步已经交过", at: what.earlier)
            findings.report(.again(name, derived.naming(paths, guide)), at: what.name, notes: [note])
        }
    }

    /// The quick no for most guides.
    private func namesSomethingTwice(_ guide: Guide, _ library: Library) -> Bool {
        var numbers: [Int] = []
        guide.forEachStep { step in
            step.forEachWording { if let (number, _) = document(in: $0, library) { numbers.append(number) } }
        }
        return numbers.count > 1 && Set(numbers).count < numbers.count
    }

    private func walk(_ step: Step, _ handedIn: inout HandedIn, _ library: Library, _ found: inout [Repeat]) {
        // Within one step, and in what is nested in it, it is the same handing in.
        var own: HandedIn = []
        if step.place?.value != .backOffice {
            step.forEachWording { text in
                guard let (number, name) = document(in: text, library) else { return }
                if let earlier = handedIn.first(where: { $0.number == number }) {
                    found.append(Repeat(number: number, name: name, earlier: earlier.name))
                } else {
                    own.append((number, name))
                }
            }
        }
        // Of alternative ways only one is gone.
        let atFork = handedIn
        for way in step.alternatives {
            var there = atFork
            walk(way, &there, library, &found)
            handedIn += there[atFork.count...]
        }
        for substep in step.substeps { walk(substep, &handedIn, library, &found) }
        handedIn += own
    }

    /// The registered document that a text says to hand in.
    private func document(in text: Located<String>, _ library: Library) -> (Int, SourceRange)? {
        guard let verb = Self.verbs.first(in: text.value) else { return nil }
        let utf8 = text.value.utf8
        var rest = text.value[utf8.index(utf8.startIndex, offsetBy: verb.bytes.upperBound)...]
        while let filler = Self.fillers.first(where: rest.hasPrefix) { rest = rest.dropFirst(filler.count) }
        let name = rest.prefix { !Self.ends.contains($0) }
        guard name.utf8.count >= 9, name.utf8.count <= 60, let number = library.documentIndex[String(name)] else {
            return nil
        }
        let prose = Prose(text)
        let start = prose.characters.count - rest.count
        guard !prose.isQuoted(start), !negations.isIn(prose.text(prose.clause(around: start))) else { return nil }
        return (number, prose.range(start..<start + name.count))
    }
}

extension Findings.Message {
    fileprivate static func again(_ name: String, _ path: String) -> Self {
        Self("\(path)\(name)前面已经交过，这一步又要", hint: "后面的步骤直接用交过的那份，去掉这一句")
    }
}
