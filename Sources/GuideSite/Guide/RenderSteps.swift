import GuideModel

extension GuideRenderer {
    /// The steps as one numbered list; in a bundle, one list for each part.
    var steps: HTML {
        var html = HTML(capacity: 500 * (guide.steps.count + 1))
        guard !guide.steps.isEmpty else { return html }
        var rest = guide.steps[...]
        while let first = rest.first {
            let run = rest.prefix { $0.partTitle == first.partTitle }
            rest = rest.dropFirst(run.count)
            if let part = first.partTitle {
                html.markup("<h3>")
                html.text(part)
                html.markup("</h3>\n")
            }
            html.markup("<ol class=\"steps\" data-count=\"steps\" role=\"list\">\n")
            for step in run { append(step, to: &html) }
            html.markup("</ol>\n")
        }
        return html
    }

    private func append(_ step: Step, isAlternative: Bool = false, to html: inout HTML) {
        html.markup("<li")
        if step.place?.value == .backOffice { html.markup(" class=\"wait\"") }
        html.condition(step.condition)
        html.markup(isAlternative ? "><p><span class=\"or\">或</span> " : "><p>")
        html.conditionLabel(step.condition, of: guide)
        html.markup("<strong class=\"name\">")
        html.text(step.name.value)
        html.markup("</strong>")
        if step.isChoice { html.markup(" <span class=\"choose\">下面选一种就行</span>") }
        html.marks(step.marks)
        html.markup("</p>\n")
        if !step.explanation.isEmpty {
            html.markup("<p>")
            markup.append(step.explanation, to: &html)
            html.markup("</p>\n")
        }
        markup.append(step.details, to: &html)
        if !step.substeps.isEmpty {
            html.markup("<ol class=\"substeps\">\n")
            for inner in step.substeps { append(inner, to: &html) }
            html.markup("</ol>\n")
        }
        if !step.alternatives.isEmpty {
            html.markup("<ul class=\"ways\">\n")
            for way in step.alternatives { append(way, isAlternative: true, to: &html) }
            html.markup("</ul>\n")
        }
        html.markup("</li>\n")
    }
}
