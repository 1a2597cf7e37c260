import GuideModel
import GuideSearch

/// What search reads of each guide: every text of its page that the guide itself says.
///
/// What stands here is found; what is left out (headings that every page has, registries) is not.
func searchEntries(_ guides: [Guide], in library: Library) -> [SearchEntry] {
    guides.map { guide in
        let header = guide.header
        let domain = library.domainIndex[guide.domain].map { library.registries.domains[$0].name.value }
        return SearchEntry(
            id: guide.id,
            path: "guides/\(guide.id)/",
            domain: guide.domain,
            domainName: domain ?? guide.domain,
            title: header.title?.value ?? guide.id,
            shortTitle: header.shortTitle?.value,
            aliases: header.aliases.map(\.value),
            readings: searchReadings(header),
            officialName: header.officialName?.value,
            audiences: header.audiences.map(\.value.rawValue),
            shortAnswer: guide.shortAnswer.plainText,
            middle: middleTexts(guide),
            rest: restTexts(guide, in: library)
        )
    }
}

/// Words that search takes for each other: those of `synonyms.yml`, and 官话 for its 白话 where that is a word.
func searchSynonyms(_ registries: Registries) -> [[String]] {
    var groups = registries.synonyms.map { group in ([group.word] + group.others).map(\.value) }
    var numbers: [String: Int] = [:]
    for (number, group) in groups.enumerated() {
        for word in group where numbers[word] == nil { numbers[word] = number }
    }
    for entry in registries.glossary {
        let (official, plain) = (entry.official.value, entry.plain.value)
        guard numbers[official] == nil, isWord(official), isWord(plain) else { continue }
        if let number = numbers[plain] {
            groups[number].append(official)
            numbers[official] = number
        } else {
            numbers[plain] = groups.count
            numbers[official] = groups.count
            groups.append([plain, official])
        }
    }
    return groups
}

/// Two to ten characters without a mark between them.
private func isWord(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    return (2...10).contains(scalars.count) && scalars.allSatisfy(\.properties.isAlphabetic)
}

/// The words of the guide's names that are read otherwise than usual.
func searchReadings(_ header: Header) -> [SearchEntry.Reading] {
    header.readings.map { SearchEntry.Reading(word: $0.word.value, pinyin: $0.pinyin.value) }
}

/// The syllables of every title, one space between, by guide id: how lists by letter sort it.
func titlePinyin(_ guides: [Guide]) -> [String: String] {
    let syllables = guides.map { guide in
        let title = Pronunciation(guide.header.title?.value ?? guide.id, readings: searchReadings(guide.header))
        return (guide.id, title.syllables.joined(separator: " "))
    }
    return Dictionary(syllables, uniquingKeysWith: { first, _ in first })
}

/// Documents and steps: names, 要点, explanations and further blocks.
private func middleTexts(_ guide: Guide) -> [String] {
    var texts: [String] = []
    texts.reserveCapacity(4 * (guide.documents.count + guide.steps.count))
    if guide.saysNoDocuments { texts.append("不用带材料。") }
    guide.forEachDocument { document in
        texts.append(document.name.value)
        if let points = document.points { texts.append(points) }
        append(document.explanation, document.details, to: &texts)
    }
    guide.forEachStep { step in
        texts.append(step.name.value)
        if let points = step.points { texts.append(points) }
        append(step.explanation, step.details, to: &texts)
    }
    return texts
}

private func append(_ explanation: [Inline], _ details: [Block], to texts: inout [String]) {
    if !explanation.isEmpty { texts.append(explanation.plainText) }
    if !details.isEmpty { texts.append(details.plainText) }
}

private func restTexts(_ guide: Guide, in library: Library) -> [String] {
    var texts = headerTexts(guide.header, in: library)
    for question in guide.questions {
        texts.append(question.name.value)
        texts += question.options.map(\.value)
    }
    appendFacts(guide.facts, to: &texts)
    for question in guide.frequentQuestions {
        texts.append(question.question.value)
        texts.append(question.answer.plainText)
    }
    for section in guide.sections {
        switch section.kind {
        case .situations, .documents, .steps, .oneWindow, .questions: continue
        case nil: texts.append(section.heading.value)
        case .eligibility, .commitment, .remedy: break
        }
        texts.append(section.blocks.plainText)
    }
    return texts
}

/// The official side: code, department by both its names, audiences, promises, law, who checked it.
private func headerTexts(_ header: Header, in library: Library) -> [String] {
    var texts = [header.code?.value, header.checkedBy?.value].compactMap(\.self)
    if let department = header.department?.value {
        texts.append(department)
        let canonical = library.canonicalDepartmentName(department)
        if canonical != department { texts.append(canonical) }
    }
    texts += header.audiences.map(\.value.rawValue)
    texts += header.claims.map(\.value.rawValue)
    texts += header.changes.map(\.text.value)
    texts += header.legalBases.map { "《\($0.value.law)》\($0.value.article ?? "")" }
    return texts
}

/// Every line of 一窗办理, and what lists below it add.
private func appendFacts(_ facts: Facts, to texts: inout [String]) {
    for line in facts.written where !line.text.value.isEmpty { texts.append(line.text.value) }
    appendLists(facts.windows, to: &texts) { FactWords.windows($0) }
    appendLists(facts.fees, to: &texts) { FactWords.fee($0) }
    appendLists(facts.results, to: &texts) { FactWords.results($0) }
    for names in [facts.enquiries, facts.complaints, facts.partners, facts.leads] {
        appendLists(names, to: &texts) { FactWords.names($0) }
    }
    for words in [facts.proxies, facts.helps, facts.progress] { appendLists(words, to: &texts) { $0 } }
}

/// Adds the words of values that hold more than their line says.
private func appendLists<Value>(_ facts: [Fact<Value>], to texts: inout [String], _ words: (Value) -> String) {
    for fact in facts {
        guard let value = fact.value.stated else { continue }
        let words = words(value)
        if words != fact.text.value { texts.append(words) }
    }
}
