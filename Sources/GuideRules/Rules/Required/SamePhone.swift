import GuideModel

/// Complaints go to another number than enquiries.
struct SamePhone: PathRule {
    static let about = RuleDescription(
        id: "same-phone",
        group: .required,
        severity: .error,
        demand: "投诉电话和咨询电话不是同一个号码，12345 除外。",
        why: "人要投诉的，往往就是接咨询电话的人。同一个号码，等于没有地方投诉。",
        source: "rules.tsv REQ-002；docs/guide-format.md：Severities",
        accepts: [
            """
            ## 一窗办理

            - 咨询：12345
            - 投诉：12345
            """,
            """
            ## 一窗办理

            - 咨询：0000-1234567
            - 投诉：0000-7654321
            """,
        ],
        rejects: [
            """
            ## 一窗办理

            - 咨询：0000-1234567
            - 投诉：1️⃣0000-1234567
            """,
            """
            ## 您是哪种情况

            - **怎么拿**：自己来拿 / 寄到家

            ## 一窗办理

            - 咨询：0000-1234567〔自己来拿〕
            - 咨询：0000-7654321〔寄到家〕
            - 投诉：1️⃣0000 7654321
            """,
        ]
    )

    func check(_ path: PathView, in library: Library, _ findings: inout Findings) {
        guard !path.guide.facts.complaints.isEmpty, let complaint = path.stated(path.guide.facts.complaints),
            !complaint.value.contains(where: { $0.value == "12345" }),
            let enquiry = path.stated(path.guide.facts.enquiries)
        else { return }
        let theirs = numbers(complaint.value)
        guard !theirs.isEmpty, !theirs.contains("12345") else { return }
        let ours = numbers(enquiry.value)
        if theirs.allSatisfy(ours.contains) {
            findings.report(.same, at: complaint.range, notes: [.init("咨询电话写在这里", at: enquiry.range)])
        }
    }
}

/// The numbers of a fact; a handful is all that a page can show.
private func numbers(_ parts: [Located<String>]) -> [String] {
    parts.prefix(8).flatMap { $0.value.utf8.count < 200 ? PhoneScan($0.value).numbers : [] }
}

extension Findings.Message {
    fileprivate static var same: Self {
        Self("投诉和咨询是同一个电话", hint: "投诉写 12345，或者上一级部门的电话；不写“投诉”就用全站的热线")
    }
}
