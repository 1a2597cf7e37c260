import GuideModel

/// Limits and fees in the short answer are those of the facts.
struct NumbersAgree: GuideRule {
    static let about = RuleDescription(
        id: "numbers-agree",
        group: .time,
        severity: .warning,
        demand: "短回答里的时限和收费，和一窗办理里写的一样。",
        why: "多数人只看第一句。第一句说 3 天，下面写 5 个工作日，两边都没人敢信。",
        source: "rules.tsv TIME-010",
        accepts: [
            """
            孩子出生 30 天内来。带上户口簿，3 个工作日拿证，交 20 元。

            ## 怎么办

            1. **到窗口申请**（到窗口，10 分钟）：按指纹，窗口给您受理单。
            2. **制证**（部门内部，3 个工作日）：做好了就寄出。
            3. **收新证**（邮寄，3 天，不计入）：邮费我们出。

            ## 一窗办理

            - 时限：3 个工作日
            - 收费：工本费 20 元（《示范区收费目录》）
            - 结果：居民身份证（邮寄）
            """
        ],
        rejects: [
            """
            带上户口簿，到公安综合窗口。1️⃣5 个工作日拿证。

            ## 一窗办理

            - 时限：3 个工作日
            """,
            """
            带上户口簿，到公安综合窗口。当场就能补，交 1️⃣40 元。

            ## 一窗办理

            - 收费：工本费 20 元（《示范区收费目录》）
            """,
        ]
    )

    private static let units: WordSet = ["个工作日", "工作日", "天", "元"]

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guide.forEachShortAnswerText { text in
            guard Self.units.isIn(text.value) else { return }
            let prose = Prose(text)
            var start = 0
            while let found = Self.units.first(in: text.value, from: start) {
                start = found.bytes.upperBound
                guard let number = StatedNumber(before: prose.index(ofByte: found.bytes.lowerBound), prose) else {
                    continue
                }
                if found.word == "元" {
                    if number.isFee(prose), isWhole(guide), !hasAmount(number.value, guide) {
                        findings.report(.fee(number.value), at: prose.range(number.characters))
                    }
                    continue
                }
                let duration = Duration(number.value, found.word == "天" ? .day : .workingDay)
                if number.isLimit(prose), isWhole(guide), !hasDuration(duration, guide) {
                    let notes = guide.facts.limits.prefix(1).map {
                        Diagnostic.Note("时限写的是“\($0.text.value)”", at: $0.text.range)
                    }
                    findings.report(.limit(duration), at: prose.range(number.characters), notes: Array(notes))
                }
            }
        }
    }

    /// Whether every limit and fee can be read; else one cannot say that a number stands nowhere.
    private func isWhole(_ guide: Guide) -> Bool {
        let facts = guide.facts.written.filter { $0.key.value == .limit || $0.key.value == .fee }
        return !guide.steps.isEmpty && facts.allSatisfy { $0.state == .stated }
            && facts.contains { $0.key.value == .limit }
            && facts.contains { $0.key.value == .fee }
    }

    private func hasDuration(_ duration: Duration, _ guide: Guide) -> Bool {
        var isFound = false
        func look(_ other: Duration?) {
            if let other, other.fifthsOfDay == duration.fifthsOfDay || other.amount == duration.amount {
                isFound = true
            }
        }
        for limit in guide.facts.limits.compactMap(\.value.stated) {
            look(limit.promised.value)
            look(limit.statutory?.value)
        }
        guide.forEachStep { look($0.duration?.value) }
        return isFound || DerivedGuide(guide).views.contains { $0.countedTime == ElapsedTime(duration) }
    }

    private func hasAmount(_ yuan: Int, _ guide: Guide) -> Bool {
        for fee in guide.facts.fees.compactMap(\.value.stated) {
            // An amount that is not a number may be this one.
            if fee.items.contains(where: { $0.amount == nil && !$0.text.value.contains("自己付") }) { return true }
            let amounts = fee.items.compactMap(\.amount)
            if amounts.contains(yuan * 100) || amounts.reduce(0, +) == yuan * 100 { return true }
        }
        var isFound = false
        guide.forEachStep { step in
            step.forEachWording { if $0.value.filter({ $0 != " " }).contains("\(yuan)元") { isFound = true } }
        }
        return isFound
    }
}

/// A number in Arabic digits before a unit.
private struct StatedNumber {
    let value: Int
    let characters: Range<Int>

    private static let done: WordSet = [
        "拿", "办好", "办完", "办结", "出证", "出新证", "发证", "领证", "给证", "给结果", "有结果", "出结果", "答复", "到账", "批", "做好", "寄出", "收到",
        "打到",
    ]
    private static let ownTime: WordSet = ["出生", "满", "到期", "前", "超过", "连续", "约", "左右", "共", "后", "隔", "再"]
    private static let paid: WordSet = ["交", "收", "付", "缴", "费"]
    private static let received: WordSet = ["补贴", "报销", "津贴", "减", "领", "退", "最多", "每月", "罚", "起", "以上"]

    init?(before end: Int, _ prose: Prose) {
        var last = end
        while last > 0, prose.characters[last - 1] == " " { last -= 1 }
        var first = last
        while first > 0, prose.characters[first - 1].isASCII, prose.characters[first - 1].isNumber { first -= 1 }
        // 1.5 元, 3-5 天 and 3 到 5 天 are not one whole number.
        guard first < last, let value = Int(prose.text(first..<last)) else { return nil }
        var before = first
        while before > 0, prose.characters[before - 1] == " " { before -= 1 }
        if before > 0, ".-—~～到至/".contains(prose.characters[before - 1]) { return nil }
        self.value = value
        characters = first..<last
    }

    /// Whether the clause says that something is done by then.
    func isLimit(_ prose: Prose) -> Bool {
        let clause = prose.clause(around: characters.lowerBound)
        return !prose.isQuoted(characters.lowerBound)
            && Self.done.isIn(prose.text(characters.upperBound..<clause.upperBound))
            && !Self.ownTime.isIn(prose.text(clause))
    }

    /// Whether the clause says that one pays it.
    func isFee(_ prose: Prose) -> Bool {
        let clause = prose.clause(around: characters.lowerBound)
        return !prose.isQuoted(characters.lowerBound)
            && Self.paid.isIn(prose.text(clause.lowerBound..<characters.lowerBound))
            && !Self.received.isIn(prose.text(clause)) && !negations.isIn(prose.text(clause))
    }
}

extension Findings.Message {
    fileprivate static func limit(_ duration: Duration) -> Self {
        Self("短回答说 \(duration.chinese)，时限和步骤里都没有这个数", hint: "改成和时限一样")
    }

    fileprivate static func fee(_ yuan: Int) -> Self {
        Self("短回答说要交 \(yuan) 元，收费里没有这个数", hint: "改成和收费一样")
    }
}
