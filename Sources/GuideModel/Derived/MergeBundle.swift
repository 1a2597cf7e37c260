/// Fills a bundle with the documents, steps and questions of its parts (guide format, “Bundles”).
///
/// - Parameter parts: the guides of 包含 that exist, in order.
package func mergeBundle(_ bundle: Guide, parts: [Guide]) -> Guide {
    var merged = bundle
    merged.documents = []
    merged.steps = []
    merged.saysNoDocuments = !parts.isEmpty && parts.allSatisfy { $0.documents.isEmpty }
    for part in parts {
        let title = part.header.title?.value ?? part.name
        let mapping = addQuestions(of: part, title: title, to: &merged)
        for document in part.documents { add(remap(document, mapping), to: &merged.documents) }
        for step in part.steps {
            var step = remap(step, mapping)
            step.partTitle = title
            merged.steps.append(step)
        }
    }
    return merged
}

/// Adds the part's questions; one with the same name and options is the same question.
///
/// - Returns: for each question of the part, its index and the new number of each option.
private func addQuestions(of part: Guide, title: String, to merged: inout Guide) -> [(question: Int, options: [Int])] {
    part.questions.map { question in
        let names = question.options.map(\.value)
        let same = merged.questions.firstIndex {
            $0.name.value == question.name.value && Set($0.options.map(\.value)) == Set(names)
        }
        if let same {
            let options = names.map { name in merged.questions[same].options.firstIndex { $0.value == name } ?? 0 }
            return (same, options)
        }
        var added = question
        added.partTitle = title
        merged.questions.append(added)
        return (merged.questions.count - 1, Array(names.indices))
    }
}

private func remap(_ condition: Condition?, _ mapping: [(question: Int, options: [Int])]) -> Condition? {
    guard var condition else { return nil }
    condition.clauses = condition.clauses.compactMap { clause in
        guard clause.question < mapping.count else { return nil }
        let target = mapping[clause.question]
        var mask: UInt64 = 0
        for (option, new) in target.options.enumerated() where clause.options & (1 << UInt64(option)) != 0 {
            mask |= 1 << UInt64(new)
        }
        return Condition.Clause(question: target.question, options: mask)
    }
    condition.clauses.sort { $0.question < $1.question }
    return condition
}

private func remap(_ document: DocumentItem, _ mapping: [(question: Int, options: [Int])]) -> DocumentItem {
    var document = document
    document.condition = remap(document.condition, mapping)
    document.alternatives = document.alternatives.map { remap($0, mapping) }
    return document
}

private func remap(_ step: Step, _ mapping: [(question: Int, options: [Int])]) -> Step {
    var step = step
    step.condition = remap(step.condition, mapping)
    step.alternatives = step.alternatives.map { remap($0, mapping) }
    step.substeps = step.substeps.map { remap($0, mapping) }
    return step
}

/// Adds a document once; the stricter wording wins.
private func add(_ document: DocumentItem, to documents: inout [DocumentItem]) {
    guard let index = documents.firstIndex(where: { $0.name.value == document.name.value && $0.isChoice == document.isChoice })
    else {
        documents.append(document)
        return
    }
    let earlier = documents[index]
    if document.isChoice {
        if document.alternatives.map(\.name.value) != earlier.alternatives.map(\.name.value) { documents.append(document) }
        return
    }
    var kept = document.leniency < earlier.leniency ? document : earlier
    kept.condition = either(earlier.condition, document.condition)
    documents[index] = kept
}

/// A condition that holds whenever one of two does; where that cannot be said in clauses, always.
private func either(_ a: Condition?, _ b: Condition?) -> Condition? {
    guard var joined = a, let b else { return nil }
    if joined.clauses == b.clauses { return a }
    guard joined.clauses.count == 1, b.clauses.count == 1, joined.clauses[0].question == b.clauses[0].question else { return nil }
    joined.clauses[0].options |= b.clauses[0].options
    joined.options += b.options
    return joined
}

extension DocumentItem {
    /// How much the wording lets the person off: 0 for 必带.
    fileprivate var leniency: Int {
        strictness.map { item -> Int in
            switch item.value {
            case .required: 0
            case .electronicLicence: 1
            case .replacedByPromise: 2
            case .later: 3
            case .ifAvailable: 4
            case .waived: 5
            }
        }.max() ?? (sources.contains { $0.value == .checkedByOffice } ? 5 : 0)
    }
}
