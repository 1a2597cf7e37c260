import Mustache

/// The site's templates, every tag of which names something its page has.
package struct Templates: Sendable {
    fileprivate let library: MustacheLibrary
}

/// What a template rendered.
struct RenderedTemplate: Sendable {
    let text: String
    fileprivate init(_ text: String) { self.text = text }
}

extension Templates {
    /// Renders the template that belongs to the context's type.
    func render<Page: PageContext>(_ page: Page) -> RenderedTemplate {
        RenderedTemplate(library.render(page, withTemplate: Page.template) ?? "")
    }
}

/// A context with a template of its own.
protocol PageContext: TemplateContext {
    /// The template's file name without `.mustache`.
    static var template: String { get }
}

/// Parses and checks the templates; nil when there is any problem, because a page that lacks a part is worse than none.
package func loadTemplates(_ files: [(path: String, text: String)]) -> (
    templates: Templates?, problems: [TemplateProblem]
) {
    let sources = files.filter { $0.path.hasSuffix(".mustache") }.map { TemplateSource(path: $0.path, text: $0.text) }
    var problems: Set<TemplateProblem> = []
    var byName: [String: TemplateSource] = [:]
    var tags: [String: [TemplateTag]] = [:]
    for source in sources.sorted(by: { $0.path < $1.path }) {
        if let other = byName[source.name] {
            problems.insert(source.problem(at: 0, "和 \(other.path) 重名"))
            continue
        }
        byName[source.name] = source
        let scan = scanTags(of: source)
        tags[source.name] = scan.tags
        problems.formUnion(scan.problems)
    }

    var check = TemplateCheck(tags: tags, sources: byName)
    for page in pageContexts {
        if byName[page.template] != nil {
            check.check(page: page.template, context: page)
        } else {
            problems.insert(
                TemplateProblem(
                    path: "templates/\(page.template).mustache",
                    line: 1,
                    column: 1,
                    message: "缺这个模板"
                )
            )
        }
    }
    problems.formUnion(check.problems)
    for (name, source) in byName where !check.visited.contains(name) {
        let near = nearestName(to: name, among: pageContexts.map { $0.template })
        problems.insert(source.problem(at: 0, "没有页面用到这个模板" + (near.map { "，是不是该叫“\($0)”" } ?? "")))
    }
    guard problems.isEmpty else { return (nil, problems.sorted()) }

    var library = MustacheLibrary()
    for (name, source) in byName {
        do {
            library.register(try MustacheTemplate(string: escapingIsDone + source.text), named: name)
        } catch let error as MustacheTemplate.ParserError {
            problems.insert(
                TemplateProblem(
                    path: source.path,
                    line: error.context.lineNumber - 1,
                    column: error.context.columnNumber,
                    message: "模板引擎读不懂这里（\(error.error)）"
                )
            )
        } catch {
            problems.insert(source.problem(at: 0, "模板引擎读不懂这个文件（\(error)）"))
        }
    }
    return problems.isEmpty ? (Templates(library: library), []) : (nil, problems.sorted())
}

/// A first line, put before every template and partial, that tells the engine not to escape.
///
/// The engine escapes by `Character`, which lets `"` + U+0301 through, and goes
/// back to that in every partial; so values are escaped before they reach it
/// (`Field`). Were this line ever lost, values would be escaped twice: ugly, not unsafe.
private let escapingIsDone = "{{% CONTENT_TYPE: TEXT}}\n"
