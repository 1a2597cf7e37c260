/// The index and the guides of a test feed, by path; `more` is added to the short answer of the guide named.
///
/// Small, but as the tool writes them: readers may look inside.
func testGuides(_ ids: [String], changed: [String: String] = [:]) -> [String: [UInt8]] {
    var texts: [String: [UInt8]] = [:]
    var entries: [String] = []
    for id in ids.sorted() {
        let more = changed[id] ?? ""
        let guide = guideTemplate.replacing("@id", with: id).replacing("@more", with: more)
        let bytes = Array((guide + "\n").utf8)
        let path = "guides/\(id).json"
        let file: Value = ["path": .text(path), "length": .number(bytes.count), "sha256": .text(sha256(bytes))]
        texts[path] = bytes
        entries.append(
            entryTemplate.replacing("@id", with: id).replacing(
                "@file",
                with: String(decoding: file.line, as: UTF8.self)
            )
        )
    }
    let index = indexTemplate.replacing("@guides", with: entries.joined(separator: ","))
    texts["index.json"] = Array((index + "\n").utf8)
    return texts
}

/// A guide with nothing but its name left open.
private let guideTemplate = #"""
    {"documents":[],"facts":{"complaint":[],"consultation":[],"departments":[],"fee":[{"conditions":[],"s\#
    tatus":"given","text":"不收费","value":{"free":true,"items":[]}}],"help":[],"online":[{"conditions":[\#
    ],"status":"given","text":"示范区政务服务网 https://example.org/chaxun","value":{"address":"https://e\#
    xample.org/chaxun","platform":"示范区政务服务网"}}],"progress":[{"conditions":[],"status":"unknown","\#
    text":"待核实"}],"proxy":[],"results":[{"conditions":[],"status":"none","text":"没有"}],"scope":[],"s\#
    ubmissions":[{"conditions":[],"status":"given","text":"不用交","value":{"count":0}}],"timeLimit":[{"c\#
    onditions":[],"status":"given","text":"当场办结","value":{"promised":{"amount":0,"counted":true,"text\#
    ":"当场办结","unit":"on-the-spot"}}}],"visits":[{"conditions":[],"status":"given","text":"0 趟","valu\#
    e":{"maximum":0,"minimum":0}}],"window":[{"conditions":[],"reason":"全程网办","status":"not-applicabl\#
    e","text":"不适用（全程网办）"}]},"header":{"aliases":[],"audiences":["person","enterprise","sole-tra\#
    der","social-organization","public-institution","government-body"],"badges":["fully-online","no-visit\#
    "],"checkedBy":"公安局户政科","departments":["公安局"],"domain":"huji-chuxing","formerIds":[],"id":"@id",\#
    "officialName":"居住证明查询","parts":[],"review":"2027-11-20","shortTitle":"网上查居住证明","status"\#
    :"published","title":"网上查居住证明 \u003c试用>","updated":"2026-11-20"},"legalBasis":[{"law":"《居住\#
    证暂行条例》"}],"questions":[],"relatedGuides":[],"schemaVersion":1,"sections":[],"shortAnswer":"手机\#
    上查，当场就有。@more","situations":[],"slip":[{"conditions":[],"lines":["网上查居住证明"]}],"speech"\#
    :[{"conditions":[],"text":"手机上查，当场就有。"}],"steps":[{"alternatives":[],"conditions":[],"name"\#
    :"登录查询","number":1,"place":{"kind":"mobile","text":"手机"},"subSteps":[]}]}
    """#

/// The index's entry of such a guide.
private let entryTemplate = #"""
    {"aliases":[],"audiences":["person","enterprise","sole-trader","social-organization","public-institut\#
    ion","government-body"],"badges":["fully-online","no-visit"],"departments":["公安局"],"domain":"huji-\#
    chuxing","fee":{"status":"given","text":"不收费","value":{"amounts":[],"free":true}},"file":@file,"id\#
    ":"@id","initials":"wscjzm","officialName":"居住证明查询","pinyin":"wang shang cha ju zhu zheng ming"\#
    ,"review":"2027-11-20","shortTitle":"网上查居住证明","status":"published","timeLimit":{"status":"give\#
    n","text":"当场办结","value":{"amount":0,"counted":true,"text":"当场","unit":"on-the-spot"}},"title":\#
    "网上查居住证明 \u003c试用>","updated":"2026-11-20","visits":{"maximum":0,"minimum":0}}
    """#

/// An index without guides.
private let indexTemplate = #"""
    {"audiences":[{"id":"person","name":"个人"},{"id":"enterprise","name":"企业"},{"id":"sole-trader","na\#
    me":"个体工商户"},{"id":"social-organization","name":"社会组织"},{"id":"public-institution","name":"事\#
    业单位"},{"id":"government-body","name":"机关"}],"badges":[{"id":"one-window","name":"一窗受理"},{"id\#
    ":"one-submission","name":"一次提交"},{"id":"within-one-day","name":"一日办结"},{"id":"on-the-spot","\#
    name":"即来即办"},{"id":"no-visit","name":"零跑腿"},{"id":"one-visit-at-most","name":"最多跑一次"},{"\#
    id":"fully-online","name":"全程网办"},{"id":"no-certificates","name":"免证办"},{"id":"declaration-acc\#
    epted","name":"告知承诺"},{"id":"accepted-incomplete","name":"容缺受理"},{"id":"across-provinces","na\#
    me":"跨省通办"},{"id":"one-seal","name":"一枚印章"},{"id":"assisted","name":"帮办代办"}],"domains":[{\#
    "id":"huji-chuxing","introduction":"户口、身份证、出门要用的证。","name":"户籍出行"}],"generated":"20\#
    26-11-20","guides":[@guides],"hotline":"12345","region":"示范区","schemaVersion":1,"title":"白话办事"\#
    }
    """#
