import GuideModel
import Testing

@testable import GuideSite

struct GuidePageTests {
    private let sample = SampleSite()

    private func renderer(_ guide: Guide) -> GuideRenderer {
        GuideRenderer(guide: guide, site: Site(sample.input, assets: Assets([("media/weituoshu.pdf", [])])))
    }

    @Test func documentsAreBoxesToTickAndWhatIsProvidedIsNot() {
        #expect(
            renderer(sample.identityCard).documents.source == """
                <ul class="checklist" data-count="documents">
                <li><label><input type="checkbox"> <span><strong class="name">户口簿</strong> <span class="marks">\
                <span>原件 1 份</span> <span>可用电子证照</span></span></span></label>
                <p>家家都有的那本。</p>
                <p class="replace"><a href="../hukoubu/index.html">没有户口簿？看这里</a></p>
                </li>
                <li data-if data-s0="1"><label><input type="checkbox"> <span><span class="when">如果不满 16 岁</span> \
                <strong class="name">监护人的身份证</strong> <span class="marks"><span>原件看一眼，不收走</span></span></span></label>
                <p>陪着来的大人带上，<a href="../../media/weituoshu.pdf">委托书</a></p>
                </li>
                <li><p class="group"><strong class="name">能证明身份的东西</strong> <span class="choose">下面带一样就行</span></p>
                <ul class="checklist ways">
                <li><span class="or">或</span> <label><input type="checkbox"> <span><strong class="name">驾照</strong></span></label>
                </li>
                <li><span class="or">或</span> <label><input type="checkbox"> <span><strong class="name">社保卡</strong></span></label>
                </li>
                </ul>
                </li>
                </ul>
                <p class="nothing" data-none="documents" hidden>您这种情况，不用带材料。</p>
                <div class="provided">
                <h3>这些不用您准备</h3>
                <ul>
                <li><p><strong class="name">相片</strong> <span class="marks"><span>到现场拍</span></span></p>
                </li>
                </ul>
                </div>

                """
        )
    }

    @Test func stepsAreOneListWithAlternativesUnderTheirStep() {
        #expect(
            renderer(sample.identityCard).steps.source == """
                <ol class="steps" data-count="steps" role="list">
                <li><p><strong class="name">到窗口申请</strong> <span class="marks"><span>到窗口</span> <span>10 分钟</span> \
                <span>要本人</span></span></p>
                <p>说“补领”。<strong>别忘了</strong></p>
                <ol class="substeps">
                <li><p><strong class="name">取号</strong> <span class="marks"><span>自助机</span></span></p>
                </li>
                </ol>
                </li>
                <li data-if data-s0="0 1" data-s1="1"><p><span class="when">如果满 16 岁或不满 16 岁，并且急着用</span> \
                <strong class="name">去医院照相</strong> <span class="marks"><span>到人民医院</span></span></p>
                </li>
                <li class="wait"><p><strong class="name">制证</strong> <span class="marks"><span>我们来办，您等着</span></span></p>
                </li>
                <li><p><strong class="name">拿新证</strong> <span class="choose">下面选一种就行</span></p>
                <ul class="ways">
                <li><p><span class="or">或</span> <strong class="name">来窗口拿</strong> <span class="marks"><span>到窗口</span></span></p>
                </li>
                <li><p><span class="or">或</span> <strong class="name">寄到家</strong> <span class="marks"><span>邮寄</span> \
                <span>不算在承诺时间里</span></span></p>
                </li>
                </ul>
                </li>
                </ol>

                """
        )
    }

    @Test func theGlanceSaysEachAnswerOnce() {
        #expect(
            renderer(sample.identityCard).glance.source == """
                <dl class="glance">
                <div><dt>跑几趟</dt><dd>最多 2 趟</dd></div>
                <div><dt>要多久</dt><dd>20 个工作日</dd></div>
                <div><dt>多少钱</dt><dd><span data-if data-s1="0"><span class="or">或</span>40 元</span> \
                <span data-if data-s1="1"><span class="or">或</span>50 元</span> </dd></div>
                <div><dt>在哪办</dt><dd><a href="#oneWindow">公安窗口</a></dd></div>
                </dl>

                """
        )
    }

    @Test func aBundleListsItsPartsAndTheStepsOfEach() {
        let bundle = renderer(sample.bundle)
        #expect(
            bundle.parts.source == """
                <ul class="parts">
                <li><a href="../shenfenzheng/index.html">身份证丢了怎么补办</a></li>
                <li><a href="../hukoubu/index.html">户口簿丢了怎么补</a></li>
                <li>gone</li>
                </ul>

                """
        )
        #expect(bundle.steps.source.contains("<h3>身份证</h3>\n<ol"))
        #expect(bundle.steps.source.contains("<h3>户口簿</h3>\n<ol"))
    }

    @Test func everyWayOfHavingNoValueIsSaidAsItIs() {
        let facts = renderer(sample.identityCard).facts.source
        #expect(facts.contains("<dt>请人代办</dt><dd>不适用（要本人）</dd>"))
        #expect(facts.contains("<dt>有人帮您</dt><dd>没有</dd>"))
        #expect(facts.contains("<dt>投诉</dt><dd><a class=\"tel\" href=\"tel:12345\">12345</a></dd>"))
        #expect(facts.contains("<dt>还要去</dt><dd><p><strong>人民医院</strong></p><p>地址：示范路2号</p>"))
    }

    @Test func headingsOfOneNameAreNumbered() {
        let sections = renderer(sample.identityCard).sections.source
        #expect(sections.contains("<h3 id=\"可以代办吗\">可以代办吗</h3>"))
        #expect(sections.contains("<h3 id=\"可以代办吗-1\">可以代办吗</h3>"))
        #expect(sections.contains("<h2 id=\"提个醒\">提个醒</h2>"))
    }

    /// C07: scripts and pages use Latin names, and no heading may stand for one of them.
    @Test(arguments: [
        ("__proto__", "h-__proto__"), ("Location", "h-location"), ("要带什么", "要带什么-1"), ("12345 怎么打", "12345-怎么打"),
    ])
    func noHeadingTakesAName(_ heading: String, _ id: String) {
        var anchors = Anchors()
        _ = anchors.anchor(of: "要带什么")
        #expect(anchors.anchor(of: heading) == id)
    }

    @Test func aGuidePastItsReviewDaySaysSo() {
        var guide = sample.householdRegisterGuide
        #expect(!renderer(guide).checked.source.contains("该再核对了"))
        guide.header.reviewOn = Located(sample.day("2026-11-20"), at: sample.place)
        #expect(renderer(guide).checked.source.contains("该再核对了"))
    }

    @Test func aWholePageNamesItsBannerItsBadgesAndItsData() async throws {
        let page = try await page("guides/shenfenzheng/index.html", of: sample.input)
        #expect(page.contains("<p class=\"banner\"><strong>示范</strong>"))
        #expect(page.contains("<li><strong>只找一个窗口</strong> <span>一窗受理</span></li>"))
        #expect(
            page.contains(
                "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"GovernmentService\""
            )
        )
        #expect(page.contains("<link rel=\"canonical\" href=\"https://example.org/baihua/guides/shenfenzheng/\">"))
    }

    /// The style sheet narrows a page without scripts as far as `situationsNeedScript` says it does.
    @Test func theStyleSheetKnowsEveryOptionThatNeedsNoScript() throws {
        let sheet = try #require(assetFiles.first { $0.name == "guide.css" })
        let css = String(decoding: sheet.bytes, as: UTF8.self)
        for question in 0..<8 {
            for option in 0..<6 {
                let rule =
                    "body:has([name=s\(question)][value=\"\(option)\"]:checked) "
                    + "[data-s\(question)]:not([data-s\(question)~=\"\(option)\"])"
                #expect(css.contains(rule), "\(rule)")
            }
        }
        var guide = sample.identityCard
        #expect(!renderer(guide).situationsNeedScript)
        guide.questions = Array(repeating: guide.questions[0], count: 9)
        #expect(renderer(guide).situationsNeedScript)
    }
}
