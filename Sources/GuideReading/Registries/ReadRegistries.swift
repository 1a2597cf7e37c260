package import GuideModel

/// The registry files under `guides/`, by name.
package enum RegistryFile: String, CaseIterable, Sendable {
    case domains = "domains.yml"
    case departments = "departments.yml"
    case halls = "halls.yml"
    case documents = "documents.yml"
    case glossary = "glossary.yml"
    case synonyms = "synonyms.yml"
    case abolished = "abolished.yml"
    case lifeEvents = "life-events.yml"

    /// The keys of an entry; those of the second list may be missing.
    package var keys: (required: [String], optional: [String]) {
        switch self {
        case .domains: (["id", "名称", "简介"], [])
        case .departments: (["名称", "电话"], ["别名"])
        case .halls: (["id", "名称", "地址", "时间", "电话", "窗口"], [])
        case .documents: (["名称"], ["别名", "种类", "发证部门", "去哪办", "电子证照", "说明"])
        case .glossary: (["官话", "白话", "换法"], ["说明"])
        case .synonyms: (["词", "也说"], [])
        case .abolished: (["材料", "从哪天起", "依据"], ["事项"])
        case .lifeEvents: (["id", "名称", "指南"], ["简介"])
        }
    }
}

/// Reads one registry file into the registries.
package func readRegistry(
    _ name: RegistryFile,
    _ bytes: [UInt8],
    file: FileID,
    path: String,
    into registries: inout Registries
) -> ReadResult {
    var problems = Problems()
    guard let source = readText(bytes, file: file, path: path, problems: &problems) else {
        return ReadResult(guide: nil, diagnostics: problems.all, text: problems.texts.first)
    }
    for entry in entries(of: name, source, problems: &problems) {
        switch name {
        case .domains: domain(entry, &problems).map { registries.domains.append($0) }
        case .departments: department(entry, &problems).map { registries.departments.append($0) }
        case .halls: hall(entry, &problems).map { registries.halls.append($0) }
        case .documents: documentType(entry, &problems).map { registries.documents.append($0) }
        case .glossary: glossaryEntry(entry, &problems).map { registries.glossary.append($0) }
        case .synonyms: synonymGroup(entry, &problems).map { registries.synonyms.append($0) }
        case .abolished: abolishedDocument(entry, &problems).map { registries.abolished.append($0) }
        case .lifeEvents: lifeEvent(entry, &problems).map { registries.lifeEvents.append($0) }
        }
    }
    return ReadResult(guide: nil, diagnostics: problems.all, text: source)
}

private func entries(of name: RegistryFile, _ source: SourceText, problems: inout Problems) -> [YAMLMap] {
    let keys = name.keys
    let table = WordTable(names: keys.required + keys.optional)
    // Windows of a hall have keys of their own.
    let slips = name == .halls ? WordTable(names: keys.required + windowKeys) : table
    let lines = 0..<source.lineStarts.count
    switch readYAML(source, lines: lines, use: .registry, keys: slips, problems: &problems) {
    case .lost?, nil: return []
    case .list(let items, _)?:
        return items.compactMap { item in
            guard let map = YAMLMap(item, keys: table, expected: "一组“键: 值”", &problems) else { return nil }
            for key in keys.required where map[key] == nil {
                problems.report(MissingEntryKey.wording(key, file: name.rawValue), at: map.range)
            }
            return map
        }
    case .map(let pairs, _)? where pairs.isEmpty: return []
    case .some(let other):
        problems.report(WrongType.wording(expected: "一个列表（每项以“- ”开头）", found: other.shapeName), at: other.range)
        return []
    }
}

/// A domain without a usable id or name is kept, so that its guides are not reported for it.
private func domain(_ map: YAMLMap, _ problems: inout Problems) -> Domain? {
    guard let id = identifier(map, &problems) else { return nil }
    let missing = Located("", at: map.range)
    return Domain(
        id: id,
        name: map.text("名称", &problems) ?? missing,
        introduction: map.text("简介", &problems) ?? missing
    )
}

private func identifier(_ map: YAMLMap, _ problems: inout Problems) -> Located<String>? {
    guard let id = map.text("id", &problems) else { return nil }
    if !isValidID(id.value) { problems.report(InvalidID.wording("id", id.value), at: id.range) }
    return id
}

private func department(_ map: YAMLMap, _ problems: inout Problems) -> Department? {
    guard let name = map.text("名称", &problems) else { return nil }
    return Department(
        name: name,
        aliases: map.texts("别名", &problems) ?? [],
        phone: map.text("电话", &problems) ?? Located("", at: map.range)
    )
}

private func hall(_ map: YAMLMap, _ problems: inout Problems) -> Hall? {
    guard let id = identifier(map, &problems), let name = map.text("名称", &problems) else { return nil }
    var windows: [Window] = []
    switch map["窗口"] {
    case .list(let items, let range)?:
        if items.isEmpty { problems.report(BlankValue.wording("窗口"), at: range) }
        windows = items.compactMap { window($0, &problems) }
    case .some(let other) where !other.isLost:
        problems.report(WrongType.wording(key: "窗口", expected: "一个列表", found: other.shapeName), at: other.range)
    default: break
    }
    let missing = Located("", at: map.range)
    return Hall(
        id: id,
        name: name,
        address: map.text("地址", &problems) ?? missing,
        hours: map.text("时间", &problems) ?? missing,
        phone: map.text("电话", &problems) ?? missing,
        windows: windows
    )
}

private let windowKeys = ["名称", "部门", "领域", "电话"]
private let windowTable = WordTable(names: windowKeys)

private func window(_ value: YAMLValue, _ problems: inout Problems) -> Window? {
    guard let map = YAMLMap(value, keys: windowTable, expected: "一组“键: 值”", &problems) else { return nil }
    for key in ["名称", "部门"] where map[key] == nil {
        problems.report(MissingEntryKey.wording(key, file: "halls.yml 的窗口"), at: map.range)
    }
    guard let name = map.text("名称", &problems) else { return nil }
    return Window(
        name: name,
        departments: map.texts("部门", &problems) ?? [],
        domains: map.texts("领域", &problems) ?? [],
        phone: map.text("电话", &problems)
    )
}

private let documentKinds = WordTable(casesOf: DocumentType.Kind.self)
private let haveOrNot = WordTable([("有", true), ("没有", false)])
private let replacements = WordTable([("总能换", true), ("看情况", false)])

private func documentType(_ map: YAMLMap, _ problems: inout Problems) -> DocumentType? {
    guard let name = map.text("名称", &problems) else { return nil }
    var document = DocumentType(name: name)
    document.aliases = map.texts("别名", &problems) ?? []
    if let kind = map.text("种类", &problems) {
        document.kind = map.choice(kind, key: "种类", documentKinds, &problems)?.value
    }
    document.issuer = map.text("发证部门", &problems)
    document.guide = map.text("去哪办", &problems)
    if let electronic = map.text("电子证照", &problems) {
        document.hasElectronicLicence = map.choice(electronic, key: "电子证照", haveOrNot, &problems)?.value
    }
    document.explanation = map.text("说明", &problems)
    return document
}

private func glossaryEntry(_ map: YAMLMap, _ problems: inout Problems) -> GlossaryEntry? {
    guard let official = map.text("官话", &problems), let plain = map.text("白话", &problems) else { return nil }
    let how = map.text("换法", &problems).flatMap { map.choice($0, key: "换法", replacements, &problems) }
    return GlossaryEntry(
        official: official,
        plain: plain,
        isAlwaysSafe: how?.value ?? false,
        explanation: map.text("说明", &problems)?.value
    )
}

private func synonymGroup(_ map: YAMLMap, _ problems: inout Problems) -> SynonymGroup? {
    guard let word = map.text("词", &problems), let others = map.texts("也说", isNeeded: true, &problems) else {
        return nil
    }
    return SynonymGroup(word: word, others: others)
}

private func abolishedDocument(_ map: YAMLMap, _ problems: inout Problems) -> AbolishedDocument? {
    guard let document = map.text("材料", &problems), let since = map.day("从哪天起", &problems),
        let basis = map.text("依据", &problems)
    else { return nil }
    return AbolishedDocument(document: document, item: map.text("事项", &problems), since: since, basis: basis)
}

private func lifeEvent(_ map: YAMLMap, _ problems: inout Problems) -> LifeEvent? {
    guard let id = identifier(map, &problems), isValidID(id.value), let name = map.text("名称", &problems),
        let guides = map.texts("指南", isNeeded: true, &problems)
    else { return nil }
    return LifeEvent(id: id, name: name, introduction: map.text("简介", &problems), guides: guides)
}
