import Testing

@testable import GuideSite

struct LoadTemplatesTests {
    @Test func theProjectsTemplatesHaveNoProblem() {
        let loaded = loadTemplates(templateFiles)
        #expect(loaded.problems == [])
        #expect(loaded.templates != nil)
    }

    /// Each text takes the place of `not-found.mustache` (reliability F01 to F03 and F05: a partial is named, never a path).
    @Test(arguments: [
        ("<p>{{hotlin}}</p>", "1:4: 这个模板里没有“hotlin”这一项，是不是想写“hotline”"),
        ("\n  <p>电话 {{{zzz}}}</p>", "2:9: 这个模板里没有“zzz”这一项"),
        ("<p>{{hotline}}</p>", "1:4: “hotline”是成品 HTML，要写成 {{{hotline}}}"),
        ("<p>{{{siteTitle}}}</p>", "1:4: “siteTitle”是文字，要写成 {{siteTitle}}"),
        ("<p>{{&siteTitle}}</p>", "1:4: “siteTitle”是文字，要写成 {{siteTitle}}"),
        ("<p title=\"{{{hotline}}}\">", "1:11: “hotline”是成品 HTML，不能放进属性"),
        ("<a href=\"{{siteTitle}}\">", "1:10: “siteTitle”不是地址，不能放进 href"),
        ("<a href={{home}}>", "1:9: “home”不能放在这里，只能放在正文或者双引号里的属性值"),
        ("<a href='{{home}}'>", "1:10: “home”不能放在这里，只能放在正文或者双引号里的属性值"),
        ("<p {{siteTitle}}>", "1:4: “siteTitle”不能放在这里，只能放在正文或者双引号里的属性值"),
        ("<!-- {{siteTitle}} -->", "1:6: “siteTitle”不能放在这里，只能放在正文或者双引号里的属性值"),
        ("<script>{{siteTitle}}</script>", "1:9: “siteTitle”不能放在这里，只能放在正文或者双引号里的属性值"),
        ("<script>go()</script>", "1:9: 页面的安全策略不许写内联脚本和样式，请放进 assets/ 里的文件"),
        ("<p style=\"color:red\">", "1:9: 页面的安全策略不许写“style”，请用 class 或 assets/ 里的脚本"),
        ("<p onclick=\"go()\">", "1:11: 页面的安全策略不许写“onclick”，请用 class 或 assets/ 里的脚本"),
        ("{{#siteTitle}}{{/siteTitle}}", "1:1: “siteTitle”总是有的，不用 {{#siteTitle}}"),
        ("{{#guides}}", "1:1: 这个模板里没有“guides”这一项"),
        ("{{/home}}", "1:1: {{/home}} 前面没有打开的段落"),
        ("{{> headr}}", "1:1: 没有模板“headr”，是不是想写“head”"),
        ("<p {{> header}}>", "1:4: {{>header}} 只能放在正文里"),
        ("{{> ../../etc/passwd}}", "1:1: 看不懂标签“../../etc/passwd”：名字只能用英文字母、数字和连字符"),
        ("{{> not-found}}", "1:1: 模板“not-found”绕了一圈又用到自己"),
        ("{{% CONTENT_TYPE: HTML}}", "1:1: 不认识的设置：模板里不写 {{%…}}，转义由程序统一负责"),
        ("{{=<% %>=}}", "1:1: 不支持改分隔符 {{=…=}}"),
        ("{{<head}}{{/head}}", "1:1: 不支持模板继承 {{<…}}，请改用 {{>…}}"),
        ("{{uppercased(siteTitle)}}", "1:1: 看不懂标签“uppercased(siteTitle)”：名字只能用英文字母、数字和连字符"),
        ("{{a.b}}", "1:1: 看不懂标签“a.b”：名字只能用英文字母、数字和连字符"),
        ("{{siteTitle", "1:1: 标签没有写完，缺 }}"),
        ("{{{hotline}}", "1:1: 标签没有写完，缺 }}}"),
    ])
    func aMistakeIsReportedAtItsPlace(_ text: String, _ expected: String) {
        let problems = problems(ofReplacing: "not-found", with: text)
        #expect(problems.contains("templates/not-found.mustache:" + expected), "\(problems)")
    }

    @Test(arguments: [
        ("{{#domains}}{{domainNam}}{{/domains}}", "1:13: 这个模板里没有“domainNam”这一项，是不是想写“domainName”"),
        ("{{#domains}}{{siteTitle}}{{/domain}}", "1:26: 这里该关的是“domains”，写成了“domain”"),
        ("{{#domains}}", "1:1: “domains”这一段没有 {{/domains}}"),
        ("{{domains}}", "1:1: “domains”是一列，要写成 {{#domains}}…{{/domains}}"),
        ("{{^domains}}{{domainName}}{{/domains}}", "1:13: 这个模板里没有“domainName”这一项，是不是想写“domains”"),
    ])
    func nestedFieldsAreKnownOnlyInsideTheirList(_ text: String, _ expected: String) {
        let problems = problems(ofReplacing: "home", with: text)
        #expect(problems.contains("templates/home.mustache:" + expected), "\(problems)")
    }

    @Test func aPartialIsCheckedWithTheFieldsOfThePageThatIncludesIt() {
        let problems = problems(ofReplacing: "guide-list", with: "{{#guides}}\n{{titel}}{{/guides}}")
        #expect(problems == ["templates/guide-list.mustache:2:1: 这个模板里没有“titel”这一项，是不是想写“title”"])
    }

    @Test func aMissingTemplateAndAnUnusedOneAreReported() {
        let files = templateFiles.map {
            $0.path.hasSuffix("/moved.mustache") ? ("templates/mooved.mustache", $0.text) : $0
        }
        let loaded = loadTemplates(files)
        #expect(loaded.templates == nil)
        #expect(
            loaded.problems.map(\.summary) == [
                "templates/mooved.mustache:1:1: 没有页面用到这个模板，是不是该叫“moved”",
                "templates/moved.mustache:1:1: 缺这个模板",
            ]
        )
    }

    @Test func nameListsHoldEachNameOnce() {
        for page in pageContexts {
            let names = page.shape.map(\.name)
            #expect(Set(names).count == names.count, "\(page)")
        }
    }

    private func problems(ofReplacing name: String, with text: String) -> [String] {
        let path = "templates/\(name).mustache"
        let loaded = loadTemplates(templateFiles.filter { $0.path != path } + [(path, text)])
        #expect((loaded.templates == nil) == !loaded.problems.isEmpty)
        return loaded.problems.map(\.summary).filter { $0.hasPrefix(path) }
    }
}

extension TemplateProblem {
    fileprivate var summary: String { "\(path):\(line):\(column): \(message)" }
}
