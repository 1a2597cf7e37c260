import GuideModel
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
    var problems: Set<TemplateProblem> = []
    var sources: [String: TemplateSource] = [:]
    for file in files.sorted(by: { $0.path < $1.path }) where file.path.hasSuffix(".mustache") {
        let source = TemplateSource(path: file.path, text: file.text)
        if let other = sources[source.name] {
            problems.insert(source.problem(at: 0, "和 \(other.path) 重名"))
        } else {
            sources[source.name] = source
        }
    }
    problems.formUnion(check(sources))
    guard problems.isEmpty else { return (nil, problems.sorted()) }

    var library = MustacheLibrary()
    for (name, source) in sources {
        switch parse(source) {
        case .success(let template): library.register(template, named: name)
        case .failure(let refusal): problems.insert(refusal.problem)
        }
    }
    return problems.isEmpty ? (Templates(library: library), []) : (nil, problems.sorted())
}

/// Checks the tags of every template, that none is missing, and that every one is used.
private func check(_ sources: [String: TemplateSource]) -> Set<TemplateProblem> {
    let scans = sources.mapValues(scanTags)
    var problems = Set(scans.values.flatMap(\.problems))
    var check = TemplateCheck(tags: scans.mapValues(\.tags), sources: sources)
    let folder = sources.values.map(\.folder).min() ?? ""
    for page in pageContexts {
        if sources[page.template] == nil {
            let path = folder + page.template + ".mustache"
            problems.insert(TemplateProblem(path: path, line: 1, column: 1, message: "缺这个模板"))
        }
        check.check(page: page.template, context: page)
    }
    problems.formUnion(check.problems)
    for (name, source) in sources where !check.visited.contains(name) {
        let near = nearestName(to: name, in: pageContexts.map { $0.template })
        problems.insert(source.problem(at: 0, "没有页面用到这个模板" + (near.map { "，是不是该叫“\($0)”" } ?? "")))
    }
    return problems
}

private struct Refusal: Error {
    let problem: TemplateProblem
}

private func parse(_ source: TemplateSource) -> Result<MustacheTemplate, Refusal> {
    do {
        return .success(try MustacheTemplate(string: escapingIsDone + source.text))
    } catch let error as MustacheTemplate.ParserError {
        let place = error.context
        let problem = TemplateProblem(
            path: source.path,
            line: place.lineNumber - 1,
            column: place.columnNumber,
            message: "模板引擎读不懂这里（\(error.error)）"
        )
        return .failure(Refusal(problem: problem))
    } catch {
        return .failure(Refusal(problem: source.problem(at: 0, "模板引擎读不懂这个文件（\(error)）")))
    }
}

/// A first line, put before every template and partial, that tells the engine not to escape.
///
/// The engine escapes by `Character`, which lets `"` + U+0301 through, and goes
/// back to that in every partial; so values are escaped before they reach it
/// (`Field`). Were this line ever lost, values would be escaped twice: ugly, not unsafe.
private let escapingIsDone = "{{% CONTENT_TYPE: TEXT}}\n"
