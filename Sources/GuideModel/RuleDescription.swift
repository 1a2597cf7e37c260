/// A rule's name: English, kebab-case, never reused.
package struct RuleID: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
    package init(stringLiteral value: String) { rawValue = value }
    package var description: String { rawValue }
}

/// What editors read about a rule, and what the tests hold it to.
package struct RuleDescription: Sendable {
    package var id: RuleID
    package var group: RuleGroup
    package var severity: Diagnostic.Severity

    /// What a guide must be like, as one Chinese sentence.
    package var demand: String

    /// Why, for someone who disagrees, in Chinese.
    package var why: String

    /// The standard, law or contract the rule comes from, with its article.
    package var source: String

    /// Guides the rule accepts.
    package var accepts: [Example]

    /// Guides the rule reports, with 1️⃣, 2️⃣ … where it reports them.
    package var rejects: [Example]

    package init(
        id: RuleID,
        group: RuleGroup,
        severity: Diagnostic.Severity,
        demand: String,
        why: String,
        source: String,
        accepts: [Example],
        rejects: [Example]
    ) {
        self.id = id
        self.group = group
        self.severity = severity
        self.demand = demand
        self.why = why
        self.source = source
        self.accepts = accepts
        self.rejects = rejects
    }
}

/// The chapters of the rule catalogue.
package enum RuleGroup: String, Hashable, Sendable, CaseIterable {
    case files = "文件和文字"
    case header = "文件头"
    case body = "正文写法"
    case registries = "登记表和设置"
    case required = "要素齐全"
    case references = "对得上号"
    case codes = "编码"
    case situations = "情形"
    case documents = "材料"
    case window = "一窗受理"
    case once = "一次提交"
    case trips = "跑腿"
    case time = "时限"
    case certificates = "免证办"
    case commitment = "告知承诺"
    case gaps = "容缺受理"
    case bundles = "一件事"
    case help = "帮办代办"
    case scope = "通办"
    case firstQuestion = "首问负责"
    case fees = "收费"
    case law = "依据"
    case kiosk = "自助机"
    case agreement = "各篇一致"
    case plain = "白话"
}

/// Files as editors would write them, changed from the base guide of the tests.
///
/// `fragment` is a part of a guide in the guide format: keys of its front
/// matter replace the base guide's, a section replaces the base guide's section
/// of that name, and facts in 一窗办理 replace the facts of the same key.
package struct Example: Sendable {
    package var fragment: String

    /// Keys, sections or facts that the base guide has and this one lacks.
    package var removing: [String]

    /// Further files of the tree, or replaced registries, by path.
    package var files: [String: String]

    /// The bytes of the file as they are, when it is not made from the base guide.
    package var whole: [UInt8]?

    package init(_ fragment: String = "", removing: [String] = [], files: [String: String] = [:]) {
        self.fragment = fragment
        self.removing = removing
        self.files = files
    }

    /// A file that is not made from the base guide.
    package static func whole(_ text: String) -> Example {
        var example = Example()
        example.whole = Array(text.utf8)
        return example
    }

    /// A file that is not made from the base guide, byte by byte.
    package static func bytes(_ bytes: [UInt8]) -> Example {
        var example = Example()
        example.whole = bytes
        return example
    }
}

extension Example: ExpressibleByStringLiteral {
    package init(stringLiteral fragment: String) { self.init(fragment) }
}
