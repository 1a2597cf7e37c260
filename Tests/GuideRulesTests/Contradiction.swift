import Foundation
import GuideModel
import Testing

/// A way of breaking a promise or a fact by changing one line of a guide, or of a bundle's part.
struct Contradiction: Sendable {
    /// What is broken.
    enum Target: Hashable, Sendable, CustomTestStringConvertible {
        case claim(Claim)
        case fact(FactKey)

        static let all = Claim.allCases.map(Target.claim) + FactKey.allCases.map(Target.fact)

        var testDescription: String {
            switch self {
            case .claim(let claim): claim.rawValue
            case .fact(let key): key.rawValue
            }
        }

        /// Whether the guide makes the promise, or writes the fact.
        func stands(in guide: GuideLines) -> Bool {
            switch self {
            case .claim(let claim): guide.claims(claim.rawValue)
            case .fact(let key): guide.fact(key.rawValue) != nil
            }
        }
    }

    let name: String
    let target: Target

    /// The rules that may catch it.
    let rules: Set<RuleID>

    /// Whether it is planted only where nothing else of this target fits.
    var isLastResort = false

    private let change: @Sendable (GuideLines) -> (text: String, line: Range<Int>)?

    init(
        _ name: String,
        _ target: Target,
        _ rules: Set<RuleID>,
        lastResort: Bool = false,
        _ change: @escaping @Sendable (GuideLines) -> (text: String, line: Range<Int>)?
    ) {
        self.name = name
        self.target = target
        self.rules = rules
        isLastResort = lastResort
        self.change = change
    }

    /// Whether a bundle takes over from its parts what breaks it.
    private var isSharedWithParts: Bool {
        switch target {
        case .claim, .fact(.visits), .fact(.limit): true
        case .fact: false
        }
    }

    /// The mutant of the guide, or of the first part of a bundle in which there is a place for it.
    func plant(in tree: ProjectTree, _ path: String) -> Mutant? {
        for file in [path] + (isSharedWithParts ? tree.parts(of: path) : []) {
            guard let text = tree.files[file], let changed = change(GuideLines(text)) else { continue }
            return Mutant(path: file, text: changed.text, line: changed.line)
        }
        return nil
    }
}

extension ProjectTree {
    /// The paths of a bundle's parts.
    func parts(of path: String) -> [String] {
        guard let line = files[path]?.components(separatedBy: "\n").first(where: { $0.hasPrefix("包含: [") }) else {
            return []
        }
        let ids = line.dropFirst("包含: [".count).dropLast().components(separatedBy: ", ")
        return ids.compactMap { id in guidePaths.first { $0.hasSuffix("/\(id).md") } }
    }
}

extension GuideLines {
    /// The value of the first line of a fact, with its condition.
    func fact(_ key: String) -> String? {
        lines(of: "一窗办理").first { $0.hasPrefix("- \(key)：") }.map { String($0.dropFirst(key.count + 3)) }
    }

    /// Gives the first line of a fact another value; its condition stays.
    func saying(_ key: String, _ value: String) -> (text: String, line: Range<Int>)? {
        replacingFirst(in: "一窗办理") { line in
            guard line.hasPrefix("- \(key)：") else { return nil }
            let changed = "- \(key)：\(value)" + (line.firstIndex(of: "〔").map { line[$0...] } ?? "")
            return changed == line ? nil : changed
        }
    }

    /// Says a fact once more, for everyone.
    func repeating(_ key: String, _ value: String) -> (text: String, line: Range<Int>)? {
        appending("- \(key)：\(value)", to: "一窗办理")
    }

    var isFullyOnline: Bool { fact("窗口")?.hasPrefix("不适用") ?? true }

    /// A step where this guide's steps are done.
    func payingStep(_ name: String, _ words: String) -> (text: String, line: Range<Int>)? {
        appending("9. **\(name)**（\(isFullyOnline ? "手机" : "到窗口")，2 分钟）：\(words)", to: "怎么办")
    }

    /// A registered window that the guide does not name.
    var otherWindow: String { text.contains("· 公安综合窗口") ? "出入境窗口" : "公安综合窗口" }

    /// Adds a document, also where none was needed.
    func bringing(_ line: String) -> (text: String, line: Range<Int>)? {
        replacingFirst(in: "要带什么") { $0.hasPrefix("不用带材料") ? line : nil } ?? appending(line, to: "要带什么")
    }
}
