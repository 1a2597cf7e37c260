import GuideModel

extension GuideRenderer {
    /// What to bring, as a list with a box to tick at each; then what the person need not bring.
    var documents: HTML {
        var html = HTML(capacity: 400 * (guide.documents.count + 1))
        let isProvided = guide.documents.map(\.isProvided)
        if guide.documents.isEmpty, !guide.saysNoDocuments, guide.isDraft {
            html.markup("<p>还没写。</p>\n")
        } else if !isProvided.contains(false) {
            html.markup("<p class=\"nothing\">不用带材料。</p>\n")
        } else {
            html.markup("<ul class=\"checklist\" data-count=\"documents\">\n")
            for index in guide.documents.indices where !isProvided[index] {
                appendBrought(guide.documents[index], to: &html)
            }
            html.markup("</ul>\n<p class=\"nothing\" data-none=\"documents\" hidden>您这种情况，不用带材料。</p>\n")
        }
        if isProvided.contains(true) {
            html.markup("<div class=\"provided\">\n<h3>这些不用您准备</h3>\n<ul>\n")
            for index in guide.documents.indices where isProvided[index] {
                appendProvided(guide.documents[index], to: &html)
            }
            html.markup("</ul>\n</div>\n")
        }
        return html
    }

    private func appendBrought(_ document: DocumentItem, to html: inout HTML) {
        html.markup("<li")
        html.condition(document.condition)
        html.markup(">")
        if document.isChoice {
            html.markup("<p class=\"group\">")
            html.conditionLabel(document.condition, of: guide)
            html.markup("<strong class=\"name\">")
            html.text(document.name.value)
            html.markup("</strong> <span class=\"choose\">下面带一样就行</span>")
            html.marks(document.marks)
            html.markup("</p>\n")
            appendExplanation(of: document, to: &html)
            html.markup("<ul class=\"checklist ways\">\n")
            for alternative in document.alternatives {
                html.markup("<li")
                html.condition(alternative.condition)
                html.markup("><span class=\"or\">或</span> ")
                appendBox(alternative, to: &html)
                html.markup("</li>\n")
            }
            html.markup("</ul>\n")
        } else {
            appendBox(document, to: &html)
        }
        html.markup("</li>\n")
    }

    private func appendBox(_ document: DocumentItem, to html: inout HTML) {
        html.markup("<label><input type=\"checkbox\"> <span>")
        html.conditionLabel(document.condition, of: guide)
        html.markup("<strong class=\"name\">")
        html.text(document.name.value)
        html.markup("</strong>")
        html.marks(document.marks)
        html.markup("</span></label>\n")
        appendExplanation(of: document, to: &html)
    }

    private func appendProvided(_ document: DocumentItem, to html: inout HTML) {
        html.markup("<li")
        html.condition(document.condition)
        html.markup("><p>")
        html.conditionLabel(document.condition, of: guide)
        html.markup("<strong class=\"name\">")
        html.text(document.name.value)
        html.markup("</strong>")
        html.marks(document.isChoice ? document.alternatives.map(\.name.value) : document.marks)
        html.markup("</p>\n")
        appendExplanation(of: document, to: &html, offersReplacement: false)
        html.markup("</li>\n")
    }

    /// The guide's words about the document, else the registry's; and where to get one that is lost.
    private func appendExplanation(of document: DocumentItem, to html: inout HTML, offersReplacement: Bool = true) {
        let documents = site.library.registries.documents
        let type = site.library.documentIndex[document.name.value]
        if !document.explanation.isEmpty {
            html.markup("<p>")
            markup.append(document.explanation, to: &html)
            html.markup("</p>\n")
        } else if let type, let explanation = documents[type].explanation?.value {
            html.markup("<p>")
            html.text(explanation)
            html.markup("</p>\n")
        }
        markup.append(document.details, to: &html)
        guard offersReplacement, let type, let id = documents[type].guide?.value, id != guide.id, site.hasPage(id)
        else { return }
        html.markup("<p class=\"replace\"><a")
        html.attribute("href", "../\(id)/index.html")
        html.markup(">没有")
        html.text(document.name.value)
        html.markup("？看这里</a></p>\n")
    }
}
