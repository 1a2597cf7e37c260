import Foundation
import GuideModel
import GuideSite
import Testing

/// A small library made by hand: one guide with everything, one plain guide, a bundle of both, and a hall.
struct SampleSite {
    /// What every editor's text passes through; tests of escaping put payloads in.
    var spoil: (String) -> String = { $0 }
    var baseURL = "https://example.org/baihua/"

    var library: Library {
        var registries = Registries()
        registries.domains = [
            Domain(id: at("huji"), name: text("户口证件"), introduction: text("身份证、户口。")),
            Domain(id: at("kaidian"), name: text("开店"), introduction: text("执照。")),
        ]
        registries.departments = [Department(name: at("公安局"), aliases: [], phone: text("0000-1000101"))]
        registries.halls = [
            Hall(
                id: at("zhongxin"),
                name: at("政务中心"),
                address: text("示范路1号"),
                hours: text("工作日 9:00—17:00"),
                phone: text("0000-2000001"),
                windows: [Window(name: at("公安窗口"), departments: [], domains: [], phone: text("0000-2000011"))]
            ),
            Hall(
                id: at("yiyuan"),
                name: at("人民医院"),
                address: text("示范路2号"),
                hours: text("每天"),
                phone: text("120"),
                windows: []
            ),
        ]
        var householdRegister = DocumentType(name: at("户口簿"))
        householdRegister.guide = at("hukoubu")
        householdRegister.explanation = text("家家都有的那本。")
        registries.documents = [householdRegister]
        registries.lifeEvents = [
            LifeEvent(
                id: at("diu-zheng"),
                name: text("证件丢了"),
                introduction: text("先补要紧的。"),
                guides: [at("hukoubu"), at("shenfenzheng"), at("gone")]
            ),
            LifeEvent(id: at("kong"), name: text("什么也没有"), introduction: nil, guides: [at("gone")]),
        ]
        return Library(
            settings: Settings(title: spoil("白话办事指南"), region: spoil("示范区"), baseURL: baseURL, hotline: spoil("12345")),
            registries: registries,
            paths: [],
            guides: [identityCard, householdRegisterGuide, bundle],
            unreadable: [],
            media: ["guides/media/weituoshu.pdf"],
            today: day("2026-11-21"),
            stage: .publish
        )
    }

    var input: SiteInput {
        let library = library
        return SiteInput(
            library: library,
            guides: library.guides,
            badges: ["shenfenzheng": [.oneWindow, .oneSubmission]],
            searchScript: "search/index.js",
            pinyin: ["shenfenzheng": "shen fen zheng", "hukoubu": "hu kou bu", "yijianshi": "12 jian shi"],
            assets: assetFiles + [("media/weituoshu.pdf", Array("%PDF".utf8))]
        )
    }

    /// The guide that has every part a guide can have.
    var identityCard: Guide {
        var guide = guide("shenfenzheng", domain: "huji", title: "身份证丢了怎么补办", checkedOn: "2026-11-20")
        guide.header.officialName = text("居民身份证补领")
        guide.header.code = text("000000000000")
        guide.header.department = at("公安局")
        guide.header.status = Located(.demonstration, at: place)
        guide.header.checkedBy = text("公安局户政科")
        guide.header.audiences = [Located(.individual, at: place)]
        guide.header.legalBases = [Located(LegalBasis(law: spoil("居民身份证法"), article: spoil("第十一条")), at: place)]
        guide.header.changes = [
            Change(day: Located(day("2026-11-01"), at: place), text: text("不用带户口簿了。")),
            Change(day: Located(day("2025-05-10"), at: place), text: text("全国都能办了。")),
        ]
        guide.links = [Link(destination: at("../huji/hukoubu.md#要带什么"), isImage: false)]
        guide.header.formerIDs = [at("buban-shenfenzheng"), at("hukoubu"), at("../evil")]
        guide.questions = [
            Question(name: text("多大年纪"), options: [text("满 16 岁"), text("不满 16 岁")], range: place),
            Question(name: text("急不急"), options: [text("不急"), text("急着用")], range: place),
        ]
        guide.documents = documents
        guide.steps = steps
        guide.facts = facts
        guide.frequentQuestions = [
            FrequentQuestion(question: text("可以代办吗"), answer: [paragraph("不能。")]),
            FrequentQuestion(question: text("可以代办吗"), answer: [paragraph("还是不能。")]),
        ]
        guide.sections = [
            section(.eligibility, [.list(ordered: false, start: 1, items: [[paragraph("户口在本地的人。")]], place)]),
            section(.questions, [paragraph("见上。")]),
            section(nil, [.quote([paragraph("别急。")], place), .code(spoil("x"), place), .rule(place)]),
            section(.commitment, [paragraph("签一份承诺书。")]),
            section(.remedy, [paragraph("打电话问。")]),
        ]
        return guide
    }

    var householdRegisterGuide: Guide {
        var guide = guide("hukoubu", domain: "huji", title: "户口簿丢了怎么补", checkedOn: "2026-11-19")
        guide.saysNoDocuments = true
        guide.steps = [step("到窗口说一声", .ownWindow)]
        return guide
    }

    var bundle: Guide {
        var guide = guide("yijianshi", domain: "kaidian", title: "几件事一次办", checkedOn: "2026-11-20")
        guide.header.parts = [at("shenfenzheng"), at("hukoubu"), at("gone")]
        var first = step("先办这件", .ownWindow)
        first.partTitle = spoil("身份证")
        var second = step("再办那件", .online)
        second.partTitle = spoil("户口簿")
        guide.steps = [first, second]
        return guide
    }

    // MARK: - Parts

    private var documents: [DocumentItem] {
        var register = document("户口簿")
        register.forms = [Located(.original(1), at: place)]
        register.strictness = [Located(.electronicLicence, at: place)]
        var guardian = document("监护人的身份证")
        guardian.forms = [Located(.shown, at: place)]
        guardian.explanation = [.text(text("陪着来的大人带上，")), link("../media/weituoshu.pdf", "委托书")]
        guardian.condition = condition([(0, 0b10)], ["不满 16 岁"])
        var choice = document("能证明身份的东西")
        choice.choiceMark = place
        choice.alternatives = [document("驾照"), document("社保卡")]
        var photo = document("相片")
        photo.sources = [Located(.takenThere, at: place)]
        return [register, guardian, choice, photo]
    }

    private var steps: [Step] {
        var apply = step("到窗口申请", .ownWindow)
        apply.duration = Located(Duration(10, .minute), at: place)
        apply.inPersonMark = place
        apply.explanation = [.text(text("说“补领”。")), .softBreak, .strong([.text(text("别忘了"))])]
        apply.substeps = [step("取号", .kiosk)]
        var hospital = step("去医院照相", .named("人民医院"))
        hospital.condition = condition([(0, 0b11), (1, 0b10)], ["满 16 岁", "不满 16 岁", "急着用"])
        let wait = step("制证", .backOffice)
        var collect = step("拿新证", nil)
        collect.choiceMark = place
        var post = step("寄到家", .post)
        post.uncountedMark = place
        collect.alternatives = [step("来窗口拿", .ownWindow), post]
        return [apply, hospital, wait, collect]
    }

    private var facts: Facts {
        var facts = Facts()
        facts.windows = [fact([WindowReference(hall: at("政务中心"), window: at("公安窗口"))])]
        facts.submissions = [fact(1)]
        facts.visits = [fact(Visits(count: 2, isMaximum: true, reason: spoil("要按指纹")))]
        facts.limits = [
            fact(TimeLimit(promised: Located(Duration(20, .workingDay), at: place), statutory: nil))
        ]
        facts.fees = [
            Fact(.stated(fee("40 元", 4000)), text: text("40 元"), condition: condition([(1, 0b01)], ["不急"])),
            Fact(.stated(fee("50 元", 5000)), text: text("50 元"), condition: condition([(1, 0b10)], ["急着用"])),
        ]
        facts.results = [fact([ServiceResult(name: text("身份证"), ways: [text("自己取")])])]
        facts.enquiries = [fact([text("0000-2000011")])]
        facts.onlineChannels = [fact(OnlineChannel(text: spoil("政务服务网"), address: text("https://example.com/a")))]
        facts.scopes = [fact(Scope(area: .country, way: text("异地代收代办")))]
        facts.proxies = [Fact(.notApplicable(reason: spoil("要本人")), text: text("不适用"), condition: nil)]
        facts.helps = [Fact(.none, text: text("没有"), condition: nil)]
        facts.progress = [fact(spoil("打电话问"))]
        facts.partners = [fact([text("公安局"), text("民政局")])]
        facts.leads = [fact([text("公安局")])]
        return facts
    }

    // MARK: - Making values

    let place = SourceRange(file: FileID(0), 0..<0)

    /// A name that other values refer to: never spoilt.
    func at(_ value: String) -> Located<String> { Located(value, at: place) }

    /// A text that only readers see.
    func text(_ value: String) -> Located<String> { Located(spoil(value), at: place) }

    func day(_ text: String) -> CalendarDay { CalendarDay(text) ?? CalendarDay(number: 0) }

    func paragraph(_ value: String) -> Block { .paragraph([.text(text(value))], place) }

    func link(_ destination: String, _ words: String) -> Inline {
        .link(Link(destination: at(destination), isImage: false), [.text(text(words))])
    }

    func step(_ name: String, _ where: Step.Place?) -> Step {
        var step = Step(name: text(name), range: place)
        step.place = `where`.map { Located($0, at: place) }
        return step
    }

    func guide(_ id: String, domain: String, title: String, checkedOn: String) -> Guide {
        var header = Header(range: place)
        header.id = at(id)
        header.title = text(title)
        header.status = Located(.published, at: place)
        header.checkedOn = Located(day(checkedOn), at: place)
        var guide = Guide(
            file: FileID(0),
            path: "guides/\(domain)/\(id).md",
            domain: domain,
            name: id,
            header: header,
            end: place
        )
        guide.shortAnswer = [paragraph("一趟就能办好。")]
        return guide
    }

    private func document(_ name: String) -> DocumentItem { DocumentItem(name: text(name), range: place) }

    private func section(_ kind: SectionKind?, _ blocks: [Block]) -> Section {
        Section(kind: kind, heading: kind.map { at($0.preferredHeading) } ?? text("提个醒"), blocks: blocks)
    }

    private func condition(_ clauses: [(question: Int, options: UInt64)], _ options: [String]) -> Condition {
        Condition(
            options: options.map { text($0) },
            clauses: clauses.map { Condition.Clause(question: $0.question, options: $0.options) },
            range: place
        )
    }

    private func fact<Value>(_ value: Value) -> Fact<Value> { Fact(.stated(value), text: at(""), condition: nil) }

    private func fee(_ written: String, _ fen: Int) -> Fee {
        Fee(items: [Fee.Item(name: nil, amount: fen, basis: nil, text: text(written))])
    }
}

/// The project's templates and assets.
private let templatesFolder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../templates").standardizedFileURL

let templateFiles: [(path: String, text: String)] = fileNames(in: templatesFolder).filter { $0.hasSuffix(".mustache") }
    .map { ("templates/\($0)", String(decoding: bytes(of: templatesFolder.appending(path: $0)), as: UTF8.self)) }

let assetFiles: [(name: String, bytes: [UInt8])] = {
    let folder = templatesFolder.appending(path: "assets")
    return fileNames(in: folder).map { ($0, bytes(of: folder.appending(path: $0))) }
}()

private func fileNames(in folder: URL) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
}

private func bytes(of file: URL) -> [UInt8] { (try? Data(contentsOf: file)).map { Array($0) } ?? [] }

/// The text of the page at that path.
func page(_ path: String, of input: SiteInput) async throws -> String {
    let templates = try #require(loadTemplates(templateFiles).templates)
    let files = await renderSite(input, templates: templates, jobs: 1)
    let file = try #require(files.first { $0.path == path })
    return String(decoding: file.bytes, as: UTF8.self)
}
