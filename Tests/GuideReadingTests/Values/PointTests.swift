import GuideModel
import GuideTestSupport
import Testing

/// Every 要点 of documents and steps.
struct PointTests {
    private func document(_ points: String) -> DocumentItem? {
        Reading(fragment: "## 要带什么\n\n- **相片**（\(points)）：好的。\n").guide?.documents.first
    }

    private func step(_ points: String) -> Step? {
        Reading(fragment: "## 怎么办\n\n1. **申请**（\(points)）：好的。\n").guide?.steps.first
    }

    @Test(arguments: [
        ("原件", DocumentItem.Form.original(nil)), ("原件 1 份", .original(1)), ("原件两份", .original(2)), ("复印件2份", .copy(2)),
        ("复印件各 2 份", .copy(2)),
        ("原件和复印件", .originalAndCopy(nil)), ("原件和复印件各 1 份", .originalAndCopy(1)), ("电子件", .electronic),
        ("电子件 1 份", .electronic), ("原件看一眼", .shown),
    ])
    func forms(text: String, form: DocumentItem.Form) {
        #expect(document(text)?.forms.map(\.value) == [form])
    }

    @Test(arguments: zip(["自己准备", "窗口给表", "现场填", "现场拍", "我们自己查"], DocumentItem.Source.allCases))
    func sources(text: String, source: DocumentItem.Source) {
        #expect(document(text)?.sources.map(\.value) == [source])
    }

    @Test(arguments: [
        ("必带", DocumentItem.Strictness.required), ("有就带", .ifAvailable),
        ("可后补 5 个工作日", .later(Duration(5, .workingDay))), ("可后补三天", .later(Duration(3, .day))),
        ("可后补", .later(nil)), ("可承诺代替", .replacedByPromise), ("免带", .waived), ("可用电子证照", .electronicLicence),
    ])
    func strictness(text: String, strictness: DocumentItem.Strictness) {
        #expect(document(text)?.strictness.map(\.value) == [strictness])
    }

    @Test(arguments: [
        ("到窗口", Step.Place.ownWindow), ("网上", .online), ("手机", .phoneApp), ("自助机", .kiosk), ("邮寄", .post),
        ("电话", .telephone), ("上门", .homeVisit),
        ("部门内部", .backOffice), ("到税务窗口", .named("税务窗口")), ("到示范区政务服务中心 · 税务窗口", .named("示范区政务服务中心 · 税务窗口")),
    ])
    func places(text: String, place: Step.Place) {
        #expect(step(text)?.place?.value == place)
    }

    @Test(arguments: [
        ("当场", Duration.onTheSpot), ("10 分钟", Duration(10, .minute)), ("十分钟", Duration(10, .minute)),
        ("2小时", Duration(2, .hour)), ("3 天", Duration(3, .day)),
        ("5 个工作日", Duration(5, .workingDay)), ("5工作日", Duration(5, .workingDay)), ("1 个月", Duration(1, .month)),
    ])
    func durations(text: String, duration: Duration) {
        #expect(step(text)?.duration?.value == duration)
    }

    @Test(arguments: [
        "到窗口，10 分钟，不计入，本人", "到窗口、10 分钟、不计入、本人", "到窗口,10分钟,不计入,本人", "到窗口；10 分钟；不计入；本人", "到窗口，\n   10 分钟，不计入，本人",
    ])
    func severalAtOnce(_ points: String) {
        let step = step(points)
        #expect(step?.place?.value == .ownWindow)
        #expect(step?.duration?.value == Duration(10, .minute))
        #expect(step?.uncountedMark != nil && step?.inPersonMark != nil && step?.byProxyMark == nil)
    }

    @Test(arguments: [
        "**相片**（自己准备）：好的。〔急〕", "**相片**(自己准备):好的。〔急〕", "**相片**〔急〕（自己准备）：好的。", "**相片**（自己准备）〔急〕：好的。",
        "**相片：**（自己准备）好的。〔急〕", "**相片**（自己准备）：好的。〔急〕。",
    ])
    func theItemShape(_ item: String) {
        let situations = "## 您是哪种情况\n\n- **急不急**：急 / 不急\n\n"
        let reading = Reading(fragment: situations + "## 要带什么\n\n- \(item)\n")
        let document = reading.guide?.documents.first
        #expect(reading.findings == [])
        #expect(document?.name.value == "相片")
        #expect(document?.sources.map(\.value) == [.ownPreparation])
        #expect(document?.explanation.plainText == "好的。")
        #expect(document?.condition?.clauses == [Condition.Clause(question: 0, options: 1)])
    }
}
