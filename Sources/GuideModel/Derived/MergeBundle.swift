/// Fills a bundle with the documents, steps and questions of its parts (guide format, “Bundles”).
///
/// - Parameters:
///   - bundle: the guide as written, with its own facts and questions.
///   - parts: the guides of 包含 that exist, in order.
///   - documentNames: the registry's name by name and alias; what is not in it is its own name.
/// - Returns: the bundle with everything of its parts that a person meets.
package func mergeBundle(_ bundle: Guide, parts: [Guide], documentNames: [String: String] = [:]) -> Guide {
    var merged = bundle
    merged.documents = []
    merged.steps = []
    merged.saysNoDocuments = !parts.isEmpty && parts.allSatisfy { $0.documents.isEmpty }
    var documents = MergedDocuments(names: documentNames)
    for part in parts {
        let title = part.header.title?.value ?? part.name
        let mapping = addQuestions(of: part, title: title, to: &merged)
        for document in part.documents.compactMap(mapping.apply) {
            documents.add(document, questions: merged.questions)
        }
        let ownNames = windowNames(of: part)
        for step in part.steps {
            guard var step = mapping.apply(to: step, ownNames: ownNames) else { continue }
            step.partTitle = title
            merged.steps.append(step)
        }
    }
    merged.documents = documents.all
    return merged
}

/// Adds the part's open questions; one with the same name and options is the same question.
private func addQuestions(of part: Guide, title: String, to merged: inout Guide) -> PartQuestions {
    let settled = merged.header.settledOptions(of: part.id)
    return PartQuestions(
        targets: part.questions.map { question in
            if let answer = PartQuestions.answer(to: question, among: settled) { return answer }
            if let same = PartQuestions.find(question, in: merged.questions) { return same }
            var added = question
            added.partTitle = title
            merged.questions.append(added)
            return .asked(question: merged.questions.count - 1, options: Array(question.options.indices))
        }
    )
}

/// The ways a part's steps may name the part's own window: in a bundle they mean the bundle's.
private func windowNames(of part: Guide) -> Set<String> {
    var names: Set<String> = []
    for window in part.facts.windows.compactMap(\.value.stated).joined() {
        guard let name = window.window?.value else { continue }
        names.formUnion([name, "\(window.hall.value) · \(name)", "\(window.hall.value)·\(name)"])
    }
    return names
}
