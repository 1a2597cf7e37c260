import GuideModel

extension GuideRenderer {
    /// The questions as groups of radio buttons; every one can stay unanswered.
    var situations: HTML {
        var html = HTML(capacity: 300 * guide.questions.count)
        for (index, question) in guide.questions.enumerated() {
            html.markup("<fieldset>\n<legend>")
            html.text(question.name.value)
            if let part = question.partTitle {
                html.markup(" <span class=\"part\">")
                html.text(part)
                html.markup("</span>")
            }
            html.markup("</legend>\n<div class=\"options\">\n")
            for (option, name) in question.options.enumerated() {
                appendOption(name.value, question: index, option: option, to: &html)
            }
            html.markup("<label><input type=\"radio\" name=\"s")
            html.number(index)
            html.markup("\" value=\"\" checked> 说不准</label>\n</div>\n</fieldset>\n")
        }
        return html
    }

    /// Whether the style sheet alone can narrow the page; beyond that the form waits for the script.
    var situationsNeedScript: Bool {
        guide.questions.count > 8 || guide.questions.contains { $0.options.count > 6 }
    }

    private func appendOption(_ name: String, question: Int, option: Int, to html: inout HTML) {
        html.markup("<label><input type=\"radio\" name=\"s")
        html.number(question)
        html.markup("\" value=\"")
        html.number(option)
        html.markup("\" id=\"s")
        html.number(question)
        html.markup("-")
        html.number(option)
        html.markup("\"> ")
        html.text(name)
        html.markup("</label>\n")
    }
}
