import GuideModel

extension GuideRenderer {
    /// Whom it is for, what people ask, and whatever else the editor wrote, each under its heading.
    var sections: HTML {
        var html = HTML(capacity: 4096)
        appendSection(.eligibility, to: &html)
        appendSection(.commitment, to: &html)
        var anchors = Anchors()
        appendQuestions(&anchors, to: &html)
        for section in guide.sections where section.kind == nil {
            html.markup("<section class=\"off-paper\">\n<h2")
            if let id = anchors.anchor(of: section.heading.value) { html.attribute("id", id) }
            html.markup(">")
            html.text(section.heading.value)
            html.markup("</h2>\n")
            markup.append(section.blocks, to: &html)
            html.markup("</section>\n")
        }
        appendSection(.remedy, to: &html)
        return html
    }

    /// Whether the page has the section.
    func shows(_ kind: SectionKind) -> Bool {
        guide.sections.contains { $0.kind == kind && !$0.blocks.isEmpty }
    }

    private func appendSection(_ kind: SectionKind, to html: inout HTML) {
        guard shows(kind), let index = guide.sections.firstIndex(where: { $0.kind == kind }) else { return }
        appendOpening(of: kind, to: &html)
        markup.append(guide.sections[index].blocks, to: &html)
        html.markup("</section>\n")
    }

    private func appendQuestions(_ anchors: inout Anchors, to html: inout HTML) {
        guard !guide.frequentQuestions.isEmpty else { return appendSection(.questions, to: &html) }
        appendOpening(of: .questions, to: &html)
        for question in guide.frequentQuestions {
            html.markup("<h3")
            if let id = anchors.anchor(of: question.question.value) { html.attribute("id", id) }
            html.markup(">")
            html.text(question.question.value)
            html.markup("</h3>\n")
            markup.append(question.answer, to: &html)
        }
        html.markup("</section>\n")
    }

    private func appendOpening(of kind: SectionKind, to html: inout HTML) {
        html.markup("<section class=\"off-paper\"")
        html.attribute("aria-labelledby", kind.rawValue)
        html.markup(">\n<h2")
        html.attribute("id", kind.rawValue)
        html.markup(">")
        html.text(kind.preferredHeading)
        html.markup("</h2>\n")
    }
}
