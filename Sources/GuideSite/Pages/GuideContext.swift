import GuideModel

/// What `guide.mustache` may show.
///
/// A class, because the engine copies a context for every tag, and a guide is costly to copy.
final class GuideContext: PageContext {
    private let frame: Frame
    private let guide: GuideRenderer

    // Shown, and measured or marked too.
    private let documents: HTML
    private let steps: HTML

    init(_ guide: Guide, site: Site, frame: Frame) {
        self.frame = frame
        let renderer = GuideRenderer(guide: guide, site: site)
        self.guide = renderer
        documents = renderer.documents
        steps = renderer.steps
    }

    static let template = "guide"
    static let fields: [Field<GuideContext>] = [
        .html("head") { $0.frame.head },
        .html("header") { $0.frame.header },
        .html("footer") { $0.frame.footer },
        .html("structuredData") { $0.guide.structuredData },
        .address("canonical") { $0.guide.canonical },
        .address("home") { _ in Address(root: GuideRenderer.root, path: "index.html") },
        .address("domainAddress") { $0.domainAddress },
        .text("domainName") { $0.guide.site.domainName($0.guide.guide.domain) },
        .text("siteTitle") { $0.guide.site.settings.title },
        .text("title") { $0.guide.guide.displayTitle },
        .text("summary") { $0.guide.guide.summary },
        .flag("isDemonstration") { $0.guide.guide.header.status?.value == .demonstration },
        .flag("isDraft") { $0.guide.guide.isDraft },
        .html("shortAnswer") { $0.guide.blocks($0.guide.guide.shortAnswer) },
        .optionalHTML("badges") { $0.guide.badges },
        .html("glance") { $0.guide.glance },
        .html("contents") { $0.guide.contents },
        .flag("isBundle") { $0.guide.guide.isBundle },
        .html("parts") { $0.guide.parts },
        .flag("hasSituations") { !$0.guide.guide.questions.isEmpty },
        .html("situations") { $0.guide.situations },
        .flag("situationsNeedScript") { $0.guide.situationsNeedScript },
        .html("documents") { $0.documents },
        .html("steps") { $0.steps },
        .html("facts") { $0.guide.facts },
        .html("sections") { $0.guide.sections },
        .html("basis") { $0.guide.basis },
        .html("checked") { $0.guide.checked },
        .optionalHTML("changes") { $0.guide.changes },
        .optionalHTML("bundles") { $0.guide.bundles },
        .optionalHTML("related") { $0.guide.related },
        .html("feedback") { $0.guide.feedback },
        .text("guideID") { $0.guide.guide.id },
        .text("contentMark") { hexadecimal(fnv1a(Array($0.documents.source.utf8))) },
        .text("paper") { $0.paper },
        .address("guideStyle") { $0.asset("guide.css") },
        .address("guideScript") { $0.asset("guide.js") },
        .address("takeAlongScript") { $0.asset("take-along.js") },
        .address("readAloudScript") { $0.asset("read-aloud.js") },
        .address("codeScript") { $0.asset("qrcode.js") },
        .address("slipStyle") { $0.asset("slip.css") },
    ]

    private var paper: String {
        String(paperSize(documents: documents, steps: steps, parts: guide.guide.header.parts?.count ?? 0))
    }

    private func asset(_ name: String) -> Address { guide.site.assets.address(name, root: GuideRenderer.root) }

    private var domainAddress: Address {
        Address(root: GuideRenderer.root, path: "domains/\(guide.guide.domain)/index.html")
    }
}
