import GuideModel

/// A guide that claims 跨省通办 can be done anywhere in the country.
struct ClaimAcrossProvinces: PathRule {
    static let about = RuleDescription(
        id: "claim-across-provinces",
        group: .window,
        severity: .error,
        demand: "标签写了“跨省通办”的，通办写的是全国。",
        why: "在外地的人看到“跨省通办”，就不回老家了。只在本市能办的，会让人白等。",
        source: "docs/guide-format.md：One window；rules.tsv XREG-004",
        accepts: [
            """
            ---
            标签: [跨省通办]
            ---

            ## 一窗办理

            - 通办：全国（异地代收代办）
            """
        ],
        rejects: [
            "---\n标签: [1️⃣跨省通办]\n---",
            """
            ---
            标签: [1️⃣跨省通办]
            ---

            ## 一窗办理

            - 通办：全省
            """,
        ]
    )

    func check(_ path: PathView, in library: Library, _ findings: inout Findings) {
        guard let claim = path.guide.claims(.acrossProvinces), !path.guide.facts.written.isEmpty else { return }
        let written = path.guide.facts.written(.scope).filter { $0.condition?.holds(for: path.choices) ?? true }
        // What could not be read, or is not known yet, was reported as that.
        if written.contains(where: { $0.state == .unreadable || $0.state == .unknown }) { return }
        guard let scope = path.stated(path.guide.facts.scopes) else {
            let notes = written.map { Diagnostic.Note("通办写的是“\($0.text.value)”", at: $0.text.range) }
            return findings.report(.missing, at: claim.range, notes: notes)
        }
        guard scope.value.area != .country else { return }
        let note = Diagnostic.Note("通办写的是“\(scope.value.area.rawValue)”", at: scope.range)
        findings.report(.narrower(scope.value.area.rawValue), at: claim.range, notes: [note])
    }
}

extension Findings.Message {
    fileprivate static var missing: Self {
        Self("标签写了“跨省通办”，可是没写通办", hint: "在一窗办理里加一行“通办：全国（异地代收代办）”")
    }

    fileprivate static func narrower(_ area: String) -> Self {
        Self("标签写了“跨省通办”，可是通办只写了\(area)", hint: "全国都能办的，写“全国”；不能的，去掉这个标签")
    }
}
