import GuideSite

/// What pages are made with: checked templates, the files they load, and the feed's schemas.
struct Design: Sendable {
    var templates: Templates
    var assets: [(name: String, bytes: [UInt8])]
    var schemas: [(name: String, bytes: [UInt8])]

    /// The service worker of the page for touch screens, without its list of files.
    var kioskWorker: [UInt8]
}

/// Reads and checks the templates.
///
/// They lie in the plan's folder, else in `templates/` beside the guides, else beside the tool.
///
/// - Throws: `PlanFault` when there are none or one is wrong; the sentence lists every place.
func readDesign(_ plan: BuildPlan) throws -> Design {
    let folder = try templatesFolder(plan)
    let tree = try readTree(folder)
    var texts: [(path: String, text: String)] = []
    var assets: [(name: String, bytes: [UInt8])] = []
    var schemas: [(name: String, bytes: [UInt8])] = []
    var kioskWorker: [UInt8]?
    for entry in tree.entries where entry.kind == .file {
        guard case .bytes(let bytes) = try tree.readFile(entry.path, limit: 4 * 1024 * 1024) else { continue }
        if entry.path.hasSuffix(".mustache") {
            texts.append((entry.path, String(decoding: bytes, as: UTF8.self)))
        } else if entry.path.hasPrefix("assets/") {
            add(bytes, as: entry.path.split(separator: "/").dropFirst(), to: &assets)
        } else if entry.path.hasPrefix("kiosk/schema/") {
            schemas.append((String(entry.path.dropFirst("kiosk/schema/".count)), bytes))
        } else if entry.path == "kiosk/worker.js" {
            kioskWorker = bytes
        }
    }
    let (templates, problems) = loadTemplates(texts)
    guard let templates, problems.isEmpty else {
        let places = problems.map { "\(folder)/\($0.path):\($0.line):\($0.column): \($0.message)" }
        throw PlanFault((["模板有错，没有构建："] + places).joined(separator: "\n"))
    }
    guard let kioskWorker else { throw PlanFault("模板里缺这个文件：\(folder)/kiosk/worker.js。") }
    return Design(templates: templates, assets: assets, schemas: schemas, kioskWorker: kioskWorker)
}

/// Adds an asset; what lies in a folder like `search.js/` are the parts of one file, in the order of their names.
private func add(_ bytes: [UInt8], as path: ArraySlice<Substring>, to assets: inout [(name: String, bytes: [UInt8])]) {
    let isPart = path.count > 1 && path.first?.hasSuffix(".js") == true
    let name = isPart ? path.prefix(1).joined() : path.joined(separator: "/")
    if isPart, let known = assets.firstIndex(where: { $0.name == name }) {
        assets[known].bytes += bytes
    } else {
        assets.append((name, bytes))
    }
}

private func templatesFolder(_ plan: BuildPlan) throws -> String {
    if let named = plan.templates {
        guard exists(named + "/.") else { throw PlanFault("没有“\(named)”这个放模板的文件夹。") }
        return named
    }
    var candidates = [plan.root + "/templates"]
    // <checkout>/.build/<platform>/<configuration>/baihua, or <prefix>/bin/baihua.
    if let tool = executablePath() {
        var folder = tool[...]
        for _ in 0..<5 {
            guard let slash = folder.lastIndex(of: "/") else { break }
            folder = folder[..<slash]
            candidates.append(folder + "/templates")
            candidates.append(folder + "/share/baihua/templates")
        }
    }
    for candidate in candidates where exists(candidate + "/guide.mustache") { return candidate }
    throw PlanFault("找不到模板；请用 --templates 指到放模板的文件夹。")
}
