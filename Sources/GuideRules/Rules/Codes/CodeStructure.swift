import GuideModel

/// An official code is built as GB/T 39554.1-2020 says.
struct CodeStructure: GuideRule {
    static let about = RuleDescription(
        id: "code-structure",
        group: .codes,
        severity: .error,
        demand: "编码是 12 位基本编码、31 位实施编码，或者 33 位业务办理项编码，每一段都照标准写。",
        why: "各级平台照编码对事项。少一位、错一段，就对到别的事项上，或者对不上。",
        source: "GB/T 39554.1-2020；rules.tsv CODE-002、CODE-003、CODE-004；docs/guide-format.md：Front matter",
        accepts: [
            "---\n编码: 442199806003\n---", "---\n编码: 12441500196720244T3442199806003\n---",
            "---\n编码: 12441500196720244T344219980600301\n---",
        ],
        rejects: [
            "---\n编码: 1️⃣44219980600\n---", "---\n编码: 1️⃣12441500196720244T442199806003\n---",
            "---\n编码: 1️⃣12441500196720244T8442199806003\n---", "---\n编码: 1️⃣12441500196720244T344219980600300\n---",
            "---\n编码: 1️⃣4421998O6003\n---",
        ]
    )

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard let written = guide.header.code else { return }
        let length = written.value.count
        guard let code = OfficialCode(written.value), length == written.value.utf8.count else {
            // 10 and 24 are an older scheme's.
            if length != 10, length != 24 { findings.report(.length(length), at: written.range) }
            return
        }
        if let fault = fault(of: code) { findings.report(fault, at: written.range) }
    }

    private func fault(of code: OfficialCode) -> Findings.Message? {
        if let office = code.creditCode, !office.allSatisfy(CreditCode.isCharacter) {
            return .segment("前 18 位（统一社会信用代码）", "只用数字和大写字母，没有 I、O、Z、S、V")
        }
        if let level = code.level, !(0x31...0x37).contains(level) {
            return .segment("第 19 位（行使层级）", "是 1 到 7：1 国家、2 省、3 市、4 县、5 乡镇、6 村、7 分级管理")
        }
        let basic = code.basic
        if !basic[0..<2].allSatisfy(isDigit) { return .segment("基本编码的区划", "是 2 位数字，例如 37") }
        if !basic[2..<4].allSatisfy(isDigit) { return .segment("基本编码的事项类型", "是 2 位数字，例如 01 行政许可") }
        if !basic[4..<6].allSatisfy(isDigit) || !basic[6..<9].allSatisfy(CreditCode.isCharacter) {
            return .segment("基本编码的主项", "是 2 位部门加 3 位序号")
        }
        if !basic[9..<12].allSatisfy(isDigit) { return .segment("基本编码的子项", "是 3 位数字，没有子项写 000") }
        if let serial = code.serial, !serial.allSatisfy(isDigit) || serial == [0x30, 0x30] {
            return .segment("最后 2 位（序号）", "是 01 到 99")
        }
        return nil
    }

    private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

extension Findings.Message {
    fileprivate static func length(_ length: Int) -> Self {
        let hint =
            switch length {
            case 11: "基本编码是 12 位，看看是不是少抄了一位"
            case 30, 32: "看看是不是少了第 19 位的行使层级"
            default: "基本编码 12 位，实施编码 31 位，业务办理项编码 33 位"
            }
        return Self("编码有 \(length) 位，没有这种长度", hint: hint)
    }

    fileprivate static func segment(_ segment: String, _ demand: String) -> Self {
        Self("编码里\(segment)不对", hint: "它\(demand)")
    }
}
