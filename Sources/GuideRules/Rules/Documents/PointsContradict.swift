import GuideModel

/// The points of a document agree with each other.
struct PointsContradict: GuideRule {
    static let about = RuleDescription(
        id: "points-contradict",
        group: .documents,
        severity: .error,
        demand: "一份材料的几个要点不打架：免带的不能又必带。",
        why: "又说必带，又说免带，人只好带上；窗口也不知道该不该收。",
        source: "rules.tsv MAT-001；docs/guide-format.md：Documents",
        accepts: [
            """
            ## 要带什么

            - **居民户口簿**（原件看一眼，必带，可用电子证照）：核对完就还给您。
            """
        ],
        rejects: [
            """
            ## 要带什么

            - **居民户口簿**（必带，1️⃣免带）：我们能查到。
            """,
            """
            ## 要带什么

            - **房屋租赁合同**（原件 1 份，有就带，1️⃣必带）：看住在哪里。
            - **收入证明**（我们自己查，2️⃣自己准备）：看收入。
            """,
        ]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard !guide.isBundle else { return }
        for document in guide.documents {
            check(document, &findings)
            for alternative in document.alternatives { check(alternative, &findings) }
        }
    }

    private func check(_ document: DocumentItem, _ findings: inout Findings) {
        guard document.strictness.count + document.sources.count > 1 else { return }
        // The first of each kind will do; one written twice was reported by the reader.
        var points: [Located<Point>] = []
        func add(_ point: Point, at range: SourceRange) {
            if !points.contains(where: { $0.value == point }) { points.append(Located(point, at: range)) }
        }
        for point in document.strictness { add(Point(point.value), at: point.range) }
        for point in document.sources { add(Point(point.value), at: point.range) }
        // One finding a document, at the later of the two.
        for (index, later) in points.enumerated() {
            for earlier in points[..<index] where contradicts(earlier.value, later.value) {
                let (first, second) = earlier.range < later.range ? (earlier, later) : (later, earlier)
                return findings.report(
                    .contradict(document.name.value, first.value, second.value),
                    at: second.range,
                    notes: [.init("和这里打架", at: first.range)]
                )
            }
        }
    }

    private func contradicts(_ a: Point, _ b: Point) -> Bool {
        Self.pairs.contains { ($0 == a && $1 == b) || ($0 == b && $1 == a) }
    }

    private static let pairs: [(Point, Point)] = [
        (.required, .waived), (.required, .ifAvailable), (.required, .checkedByOffice), (.required, .later),
        (.required, .promise), (.waived, .ifAvailable),
        (.waived, .later), (.waived, .promise), (.waived, .ownPreparation), (.checkedByOffice, .ownPreparation),
    ]
}

/// The points that can contradict each other, as the format writes them.
private enum Point: String {
    case required = "必带"
    case ifAvailable = "有就带"
    case later = "可后补"
    case promise = "可承诺代替"
    case waived = "免带"
    case checkedByOffice = "我们自己查"
    case ownPreparation = "自己准备"
    case other = ""

    init(_ strictness: DocumentItem.Strictness) {
        switch strictness {
        case .required: self = .required
        case .ifAvailable: self = .ifAvailable
        case .later: self = .later
        case .replacedByPromise: self = .promise
        case .waived: self = .waived
        case .electronicLicence: self = .other
        }
    }

    init(_ source: DocumentItem.Source) {
        switch source {
        case .checkedByOffice: self = .checkedByOffice
        case .ownPreparation: self = .ownPreparation
        case .givenAtWindow, .filledInThere, .takenThere: self = .other
        }
    }
}

extension Findings.Message {
    fileprivate static func contradict(_ name: String, _ a: Point, _ b: Point) -> Self {
        Self("“\(name)”又写“\(a.rawValue)”，又写“\(b.rawValue)”", hint: "只留真的那一个")
    }
}
