import GuideModel

/// Checks every tag of a page's template, and of the partials it includes, against the page's context.
struct TemplateCheck {
    /// The tags of every template by name.
    let tags: [String: [TemplateTag]]
    let sources: [String: TemplateSource]

    private(set) var problems: Set<TemplateProblem> = []
    private(set) var visited: Set<String> = []

    init(tags: [String: [TemplateTag]], sources: [String: TemplateSource]) {
        self.tags = tags
        self.sources = sources
    }

    /// Checks one page's template from its context's fields.
    mutating func check(page name: String, context: any TemplateContext.Type) {
        check(name, scopes: [context.shape], including: [])
    }

    private mutating func check(_ name: String, scopes: [[FieldShape]], including: [String]) {
        guard let source = sources[name], let tags = tags[name] else { return }
        visited.insert(name)
        var open: [(tag: TemplateTag, opensScope: Bool)] = []
        var scopes = scopes
        for tag in tags {
            func report(_ message: String) { problems.insert(source.problem(at: tag.offset, message)) }
            switch tag.kind {
            case .variable, .unescaped:
                if let message = misuse(of: tag, in: scopes) { report(message) }
            case .section, .inverted:
                let field = find(tag.name, in: scopes)
                if let message = misuse(ofSection: tag, field, in: scopes) { report(message) }
                if case .list(let element)? = field?.kind, tag.kind == .section {
                    scopes.append(element.shape)
                    open.append((tag, true))
                } else {
                    open.append((tag, false))
                }
            case .close:
                guard let opened = open.popLast() else {
                    report("{{/\(tag.name)}} 前面没有打开的段落")
                    continue
                }
                if opened.opensScope { scopes.removeLast() }
                if opened.tag.name != tag.name {
                    report("这里该关的是“\(opened.tag.name)”，写成了“\(tag.name)”")
                }
            case .partial:
                if let message = misuse(ofPartial: tag, including: including + [name]) {
                    report(message)
                } else {
                    check(tag.name, scopes: scopes, including: including + [name])
                }
            }
        }
        for (tag, _) in open {
            problems.insert(source.problem(at: tag.offset, "“\(tag.name)”这一段没有 {{/\(tag.name)}}"))
        }
    }

    private func find(_ name: String, in scopes: [[FieldShape]]) -> FieldShape? {
        for scope in scopes.reversed() {
            if let field = scope.first(where: { $0.name == name }) { return field }
        }
        return nil
    }

    private func unknown(_ name: String, in scopes: [[FieldShape]]) -> String {
        let known = scopes.flatMap { $0.map(\.name) }
        return "这个模板里没有“\(name)”这一项" + suggestion(nearestName(to: name, in: known))
    }

    private func misuse(of tag: TemplateTag, in scopes: [[FieldShape]]) -> String? {
        guard let field = find(tag.name, in: scopes) else { return unknown(tag.name, in: scopes) }
        switch (field.kind, tag.kind) {
        case (.text, .unescaped), (.address, .unescaped):
            return "“\(tag.name)”是文字，要写成 {{\(tag.name)}}"
        case (.html, .variable): return "“\(tag.name)”是成品 HTML，要写成 {{{\(tag.name)}}}"
        case (.flag, _): return "“\(tag.name)”只回答是不是，要写成 {{#\(tag.name)}}…{{/\(tag.name)}}"
        case (.list, _): return "“\(tag.name)”是一列，要写成 {{#\(tag.name)}}…{{/\(tag.name)}}"
        default: break
        }
        switch (tag.position, field.kind) {
        case (.elsewhere, _): return "“\(tag.name)”不能放在这里，只能放在正文或者双引号里的属性值"
        case (.attribute, .html): return "“\(tag.name)”是成品 HTML，不能放进属性"
        case (.attribute(let attribute), .text) where addressAttributes.contains(attribute):
            return "“\(tag.name)”不是地址，不能放进 \(attribute)"
        default: return nil
        }
    }

    private func misuse(ofSection tag: TemplateTag, _ field: FieldShape?, in scopes: [[FieldShape]]) -> String? {
        guard let field else { return unknown(tag.name, in: scopes) }
        switch field.kind {
        case .text(optional: false), .address, .html(optional: false):
            return "“\(tag.name)”总是有的，不用 {{\(tag.kind == .section ? "#" : "^")\(tag.name)}}"
        case .text, .html, .flag, .list: return nil
        }
    }

    private func misuse(ofPartial tag: TemplateTag, including: [String]) -> String? {
        guard sources[tag.name] != nil else {
            return "没有模板“\(tag.name)”" + suggestion(nearestName(to: tag.name, in: sources.keys.sorted()))
        }
        if including.contains(tag.name) { return "模板“\(tag.name)”绕了一圈又用到自己" }
        return tag.position == .text ? nil : "{{>\(tag.name)}} 只能放在正文里"
    }

    private func suggestion(_ name: String?) -> String { name.map { "，是不是想写“\($0)”" } ?? "" }
}

/// The attributes whose value a browser follows or loads.
private let addressAttributes: Set<String> = ["href", "src", "action", "formaction", "srcset", "poster"]
