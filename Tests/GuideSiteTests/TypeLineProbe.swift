import Mustache

@testable import GuideSite

/// A context of one text field, rendered with and without the line that `loadTemplates` puts before a template.
struct TypeLineProbe: TemplateContext {
    var title = ""

    static let fields: [Field<Self>] = [.text("title") { $0.title }]

    func rendered(_ text: String, withTypeLine: Bool) -> String {
        let line = withTypeLine ? "{{% CONTENT_TYPE: TEXT}}\n" : ""
        let template = try? MustacheTemplate(string: line + "<p title=\"{{title}}\">")
        return template?.render(TypeLineProbe(title: text)) ?? "not a template"
    }
}
