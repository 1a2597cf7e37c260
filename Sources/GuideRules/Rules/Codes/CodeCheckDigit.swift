import GuideModel

/// The credit code inside an official code has the right check character.
struct CodeCheckDigit: GuideRule {
    static let about = RuleDescription(
        id: "code-check-digit",
        group: .codes,
        severity: .error,
        demand: "编码里的统一社会信用代码，校验位算得对。",
        why: "校验位专门用来发现抄错。算出来不一样，前 17 位里一定有一位抄错了。",
        source: "GB 32100-2015；rules.tsv CODE-001",
        accepts: ["---\n编码: 12441500196720244T3442199806003\n---"],
        rejects: [
            "---\n编码: 1️⃣12441500196720244X3442199806003\n---", "---\n编码: 1️⃣12441500196720224T344219980600301\n---",
        ]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard let written = guide.header.code, let office = OfficialCode(written.value)?.creditCode,
            let expected = CreditCode.checkCharacter(of: office)
        else { return }
        let last = Character(Unicode.Scalar(office[17]))
        // A character that no credit code has was reported as that.
        if last != expected, CreditCode.isCharacter(office[17]) {
            findings.report(.wrong(last, expected: expected), at: written.range)
        }
    }
}

extension Findings.Message {
    fileprivate static func wrong(_ last: Character, expected: Character) -> Self {
        Self("编码第 18 位是“\(last)”，照前 17 位算应当是“\(expected)”", hint: "照单位的登记证书，把前 18 位重新核对一遍")
    }
}
