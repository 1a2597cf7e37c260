import GuideModel
import GuideTestSupport
import Testing

/// The grammars of 一窗办理, from what editors write to what programs get.
struct FactGrammarTests {
    private func facts(_ line: String) -> Facts? { Reading(fragment: "## 一窗办理\n\n- \(line)\n").guide?.facts }

    @Test(arguments: [
        ("示范区政务服务中心 · 公安综合窗口", ["示范区政务服务中心|公安综合窗口"]),
        ("示范区政务服务中心·公安综合窗口；示范区政务服务中心・社保综合窗口", ["示范区政务服务中心|公安综合窗口", "示范区政务服务中心|社保综合窗口"]),
        ("示范区政务服务中心 • 公安综合窗口; 示范区人才大厅 • 就业窗口。", ["示范区政务服务中心|公安综合窗口", "示范区人才大厅|就业窗口"]),
        ("\n  - 示范区政务服务中心 · 公安综合窗口\n  - 示范区人才大厅 · 就业窗口", ["示范区政务服务中心|公安综合窗口", "示范区人才大厅|就业窗口"]),
    ])
    func windows(text: String, windows: [String]) {
        let stated = facts("窗口：\(text)")?.windows.first?.value.stated
        #expect(stated?.map { "\($0.hall.value)|\($0.window?.value ?? "")" } == windows)
    }

    @Test(arguments: [("一次", 1), ("1次", 1), ("两次", 2), ("2 次。", 2), ("十二次", 12), ("不用交", 0)])
    func submissions(text: String, count: Int) {
        #expect(facts("提交：\(text)")?.submissions.first?.value == .stated(count))
    }

    @Test(arguments: [
        ("0 趟", Visits(count: 0, isMaximum: false, reason: nil)),
        ("1趟（要按指纹）", Visits(count: 1, isMaximum: false, reason: "要按指纹")),
        ("最多 2 趟", Visits(count: 2, isMaximum: true, reason: nil)),
        ("最多两趟(要核对, 要取证)", Visits(count: 2, isMaximum: true, reason: "要核对, 要取证")),
        ("一趟（要核对（本人））。", Visits(count: 1, isMaximum: false, reason: "要核对（本人）")),
    ])
    func visits(text: String, visits: Visits) {
        #expect(facts("跑腿：\(text)")?.visits.first?.value == .stated(visits))
        #expect(facts("跑腿:\(text)")?.visits.first?.value == .stated(visits))
    }

    @Test(arguments: [
        ("当场办结", Duration.onTheSpot, nil), ("5 个工作日", Duration(5, .workingDay), nil),
        ("5个工作日（法定 20 个工作日）", Duration(5, .workingDay), Duration(20, .workingDay)),
        ("3 天(法定 10 天)", Duration(3, .day), Duration(10, .day)),
        ("二十个工作日（法定六十日）", Duration(20, .workingDay), Duration(60, .day)),
        ("当场办结（法定30日）", .onTheSpot, Duration(30, .day)), ("半小时", Duration(30, .minute), nil),
        ("2 小时", Duration(2, .hour), nil),
        ("1 个月（法定 3 个月）", Duration(1, .month), Duration(3, .month)), ("两周", Duration(14, .day), nil),
        ("一百二十天", Duration(120, .day), nil),
        ("20 个工作日（法定 60 日，见《办法》第三条）", Duration(20, .workingDay), Duration(60, .day)),
    ])
    func limits(text: String, promised: Duration, statutory: Duration?) {
        let limit = facts("时限：\(text)")?.limits.first?.value.stated
        #expect(limit?.promised.value == promised)
        #expect(limit?.statutory?.value == statutory)
    }

    @Test(arguments: [
        ("40 元（《办法》）", ["|4000|《办法》"]), ("工本费 40 元；邮费自己付", ["工本费|4000|", "邮费自己付||"]),
        ("工本费40元; 邮费 20.5 元(顺丰)", ["工本费|4000|", "邮费|2050|"]),
        ("四十元", ["|4000|"]), ("登记费 1,200 元/件", ["登记费|120000|"]), ("保证金 3 万元", ["保证金|3000000|"]),
        ("工本费（首次）40 元（《办法》）", ["工本费|4000|《办法》"]),
        ("契税按房价的 1%", ["契税按房价的1%||"]), ("\n  - 工本费 40 元\n  - 邮费 20 元", ["工本费|4000|", "邮费|2000|"]),
        ("第一本 10 元；第二本 20 元", ["第一本|1000|", "第二本|2000|"]),
    ])
    func fees(text: String, items: [String]) {
        let fee = facts("收费：\(text)")?.fees.first?.value.stated
        #expect(fee?.items.map { "\($0.name ?? "")|\($0.amount.map(String.init) ?? "")|\($0.basis ?? "")" } == items)
    }

    @Test(arguments: ["不收费", "不收费。", "不收费；邮费自己付", "不收费（邮费自己付）"])
    func freeOfCharge(_ text: String) {
        #expect(facts("收费：\(text)")?.fees.first?.value.stated?.isFree == true)
    }

    @Test(arguments: [
        ("居民身份证（自己取、邮寄）", ["居民身份证|自己取|邮寄"]), ("电子证（下载/短信）；纸质证(自己取, 邮寄)。", ["电子证|下载|短信", "纸质证|自己取|邮寄"]),
        ("居民身份证（电子）（下载）", ["居民身份证（电子）|下载"]), ("[居民身份证](../huji-chuxing/banzheng.md)（自己取）", ["居民身份证|自己取"]),
        ("**居民身份证**（自己取）", ["居民身份证|自己取"]),
    ])
    func results(text: String, results: [String]) {
        let stated = facts("结果：\(text)")?.results.first?.value.stated
        #expect(stated?.map { ([$0.name] + $0.ways).map(\.value).joined(separator: "|") } == results)
    }

    @Test(arguments: [
        ("全国", Scope.Area.country, nil), ("全省（全程网办）", .province, "全程网办"), ("本市(多地联办)", .city, "多地联办"),
        ("本区", .district, nil),
    ])
    func scopes(text: String, area: Scope.Area, way: String?) {
        let scope = facts("通办：\(text)")?.scopes.first?.value.stated
        #expect(scope?.area == area)
        #expect(scope?.way?.value == way)
    }

    @Test(arguments: [
        ("没有", FactValue<String>.none), ("无", .none), ("没有。", .none), ("不适用（全程网办）", .notApplicable(reason: "全程网办")),
        ("不适用(全程网办)。", .notApplicable(reason: "全程网办")), ("待核实", .unknown), ("待核实（等通知）", .unknown),
        ("没有专人，打 12345", .stated("没有专人，打 12345")),
    ])
    func fourKindsOfNothing(text: String, value: FactValue<String>) {
        #expect(facts("帮办：\(text)")?.helps.first?.value == value)
    }

    @Test func enquiriesAndFreeText() {
        #expect(
            facts("咨询：12345、0000-1234567；12333")?.enquiries.first?.value.stated?.map(\.value) == [
                "12345", "0000-1234567", "12333",
            ]
        )
        #expect(facts("网办：[示范平台](https://a.b/c?d=1)，手机也行")?.onlineChannels.first?.value.stated?.text == "示范平台，手机也行")
        #expect(
            facts("网办：[示范平台](https://a.b/c?d=1)")?.onlineChannels.first?.value.stated?.address?.value
                == "https://a.b/c?d=1"
        )
        #expect(
            facts("网办：示范平台 https://a.b/c（要登录）")?.onlineChannels.first?.value.stated?.address?.value == "https://a.b/c"
        )
    }

    @Test(arguments: ["**咨询**：12345", "**咨询：** 12345", "咨询 : 12345", "咨询:12345"])
    func keysInEveryDress(_ line: String) {
        #expect(facts(line)?.enquiries.first?.value.stated?.map(\.value) == ["12345"])
    }
}
