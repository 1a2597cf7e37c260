import GuideModel

/// A licence with a long statutory limit cites the article that allows it.
struct LongLimitBasis: GuideRule {
    static let about = RuleDescription(
        id: "long-limit-basis",
        group: .time,
        severity: .warning,
        demand: "行政许可的法定时限超过 20 个工作日的，依据写到哪一条。",
        why: "行政许可一般二十日内决定，联合办理的四十五日内；法律、法规另有规定的，才能更长。更长的，要说出是哪一条。",
        source: "《行政许可法》第四十二条；rules.tsv TIME-005",
        accepts: [
            """
            ---
            编码: "440199806003"
            依据: [《中华人民共和国城乡规划法》第四十条]
            ---

            ## 一窗办理

            - 时限：当场办结（法定 60 个工作日）
            """
        ],
        rejects: [
            """
            ---
            编码: "440199806003"
            依据: [《中华人民共和国城乡规划法》]
            ---

            ## 一窗办理

            - 时限：当场办结（法定 1️⃣60 个工作日）
            """
        ]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard let code = guide.header.code, isLicence(code.value), !guide.header.legalBases.isEmpty,
            !guide.header.legalBases.contains(where: { $0.value.article != nil })
        else { return }
        let isJoint = guide.facts.partners.contains { $0.value.stated != nil }
        let most = isJoint ? Duration(45, .workingDay) : Duration(20, .workingDay)
        for fact in guide.facts.limits {
            guard let statutory = fact.value.stated?.statutory, statutory.value.fifthsOfDay > most.fifthsOfDay else {
                continue
            }
            findings.report(.noArticle(statutory.value, most), at: statutory.range)
        }
    }

    /// Whether the item type in the code is 01, 行政许可 (domain report 1.1: two digits of region, then two of type).
    private func isLicence(_ code: String) -> Bool {
        let characters = Array(code.utf8)
        // An 实施编码 begins with 18 characters of the office and 1 of the level.
        let start =
            characters.count == 12 ? 2 : characters.count == 31 || characters.count == 33 ? 21 : characters.count
        return start + 2 <= characters.count && characters[start] == UInt8(ascii: "0")
            && characters[start + 1] == UInt8(ascii: "1")
    }
}

extension Findings.Message {
    fileprivate static func noArticle(_ limit: Duration, _ most: Duration) -> Self {
        Self("法定 \(limit.chinese)，超过了一般的 \(most.chinese)，依据没写到条", hint: "依据写出准许更长时限的那一条，比如《城乡规划法》第四十条")
    }
}
