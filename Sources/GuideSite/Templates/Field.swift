import Mustache

/// What one template may show: its fields, each listed once with its lookup.
protocol TemplateContext: MustacheParent, Sendable {
    static var fields: [Field<Self>] { get }
}

extension TemplateContext {
    /// The value of a field, as the template engine asks for it.
    func child(named name: String) -> Any? {
        for field in Self.fields where field.name == name { return field.value(self) }
        return nil
    }

    /// The fields without their lookups, for checking templates.
    static var shape: [FieldShape] { fields.map { FieldShape(name: $0.name, kind: $0.kind) } }
}

/// A name that templates may use, and where its value comes from.
struct Field<Context: TemplateContext>: Sendable {
    let name: String
    let kind: FieldKind
    fileprivate let value: @Sendable (Context) -> Any?

    /// Text, escaped here and nowhere else: `{{name}}`.
    static func text(_ name: String, _ value: @escaping @Sendable (Context) -> String) -> Self {
        Field(name: name, kind: .text(optional: false)) { Rendered(renderText: value($0).escapedForMarkup) }
    }

    /// Text that may be missing; also a section.
    static func optionalText(_ name: String, _ value: @escaping @Sendable (Context) -> String?) -> Self {
        Field(name: name, kind: .text(optional: true)) {
            value($0).map { Rendered(renderText: $0.escapedForMarkup) }
        }
    }

    /// An address that this module made: the only text that `href`, `src` and `action` take.
    static func address(_ name: String, _ value: @escaping @Sendable (Context) -> Address) -> Self {
        Field(name: name, kind: .address) { Rendered(renderText: value($0).text.escapedForMarkup) }
    }

    /// Finished HTML: `{{{name}}}`.
    static func html(_ name: String, _ value: @escaping @Sendable (Context) -> HTML) -> Self {
        Field(name: name, kind: .html(optional: false)) { Rendered(renderText: value($0).source) }
    }

    /// Finished HTML that may be missing; also a section.
    static func optionalHTML(_ name: String, _ value: @escaping @Sendable (Context) -> HTML?) -> Self {
        Field(name: name, kind: .html(optional: true)) { value($0).map { Rendered(renderText: $0.source) } }
    }

    /// Yes or no: `{{#name}}…{{/name}}` and `{{^name}}…{{/name}}`.
    static func flag(_ name: String, _ value: @escaping @Sendable (Context) -> Bool) -> Self {
        Field(name: name, kind: .flag) { value($0) }
    }

    /// Repeated: the section shows each element's own fields.
    static func list<Element: TemplateContext>(
        _ name: String,
        _ value: @escaping @Sendable (Context) -> [Element]
    ) -> Self {
        Field(name: name, kind: .list(Element.self)) { value($0) }
    }
}

/// How a template may use a field.
enum FieldKind: Sendable {
    case text(optional: Bool)
    case address
    case html(optional: Bool)
    case flag
    case list(any TemplateContext.Type)
}

/// A field's name and kind.
struct FieldShape: Sendable {
    let name: String
    let kind: FieldKind
}

/// A value as it goes onto the page.
///
/// It answers no lookups, so the engine never reflects into it when it opens a section.
private struct Rendered: MustacheCustomRenderable, MustacheParent {
    let renderText: String
    var isNull: Bool { false }
    func child(named: String) -> Any? { nil }
}
