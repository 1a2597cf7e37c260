package import GuideModel

/// What severities may be given: every rule's own, and what a higher authority has set.
package struct SeverityLimits: Sendable {
    /// The rules of the whole catalogue with their own severities.
    package var rules: [RuleID: Diagnostic.Severity]

    /// What `profile.yml` says.
    package var profile = RuleSeverities()

    package init(rules: [RuleID: Diagnostic.Severity]) { self.rules = rules }
}

private let profileTable = WordTable(names: ["rules", "folders"])

/// Reads `profile.yml`: severities that a city or a province hands down to its districts.
package func readProfile(
    _ bytes: [UInt8],
    file: FileID,
    path: String,
    limits: SeverityLimits
) -> (severities: RuleSeverities, diagnostics: [Diagnostic], text: SourceText?) {
    var problems = Problems()
    guard let source = readText(bytes, file: file, path: path, problems: &problems) else {
        return (RuleSeverities(), problems.all, problems.texts.first)
    }
    let lines = 0..<source.lineStarts.count
    let root = readYAML(source, lines: lines, use: .settings, keys: profileTable, problems: &problems)
    guard let root, let map = YAMLMap(root, keys: profileTable, expected: "一组“键: 值”", &problems) else {
        return (RuleSeverities(), problems.all, source)
    }
    return (readSeverities(map, limits, &problems), problems.all, source)
}

/// Reads `rules` and `folders`; what `profile.yml` says holds where they say nothing.
func readSeverities(_ map: YAMLMap, _ limits: SeverityLimits, _ problems: inout Problems) -> RuleSeverities {
    var severities = limits.profile
    if let value = map["rules"] {
        let own = readRules(value, key: "rules", limits, folder: nil, &problems)
        severities.everywhere.merge(own) { _, own in own }
    }
    guard let folders = map["folders"] else { return severities }
    guard case .map(let pairs, _) = folders else {
        reportShape(of: folders, key: "folders", &problems)
        return severities
    }
    for pair in pairs {
        var path = pair.key
        while path.value.hasSuffix("/") { path.value.removeLast() }
        let own = readRules(pair.value, key: pair.key.value, limits, folder: path.value, &problems)
        if let index = severities.folders.firstIndex(where: { $0.path.value == path.value }) {
            severities.folders[index].rules.merge(own) { _, own in own }
        } else {
            severities.folders.append(.init(path: path, rules: own))
        }
    }
    return severities
}

private let severityNames = WordTable(casesOf: Diagnostic.Severity.self)

/// Reads `RULE: SEVERITY` pairs.
private func readRules(
    _ value: YAMLValue,
    key: String,
    _ limits: SeverityLimits,
    folder: String?,
    _ problems: inout Problems
) -> [RuleID: Diagnostic.Severity] {
    guard case .map(let pairs, _) = value else {
        reportShape(of: value, key: key, &problems)
        return [:]
    }
    var severities: [RuleID: Diagnostic.Severity] = [:]
    for pair in pairs {
        let rule = RuleID(rawValue: pair.key.value)
        guard let own = limits.rules[rule] else {
            let near = nearestName(to: pair.key.value, in: limits.rules.keys.map(\.rawValue).sorted())
            problems.report(UnknownKey.wording(pair.key.value, nearest: near), at: pair.key.range)
            continue
        }
        guard case .text(let text) = pair.value else {
            if !pair.value.isLost {
                let wording = WrongType.wording(key: rule.rawValue, expected: "一段文字", found: pair.value.shapeName)
                problems.report(wording, at: pair.value.range)
            }
            continue
        }
        guard let severity = severityNames[text.value] else {
            problems.report(UnknownChoice.wording(rule.rawValue, text.value, severityNames.words), at: text.range)
            continue
        }
        let handedDown = limits.profile.severity(of: rule, in: (folder ?? "") + "/")
        if own == .error, severity < own {
            problems.report(RuleSoftened.core(rule.rawValue), at: text.range)
        } else if let handedDown, severity < handedDown {
            problems.report(RuleSoftened.profile(rule.rawValue, handedDown), at: text.range)
        } else {
            severities[rule] = severity
        }
    }
    return severities
}

private func reportShape(of value: YAMLValue, key: String, _ problems: inout Problems) {
    guard !value.isLost else { return }
    problems.report(WrongType.wording(key: key, expected: "一组“键: 值”", found: value.shapeName), at: value.range)
}
