import GuideModel
import GuideTestSupport
import Testing

/// What counts as a telephone number that a person can dial.
struct PhoneFormTests {
    private func findings(_ number: String) async -> [String] {
        let tree = await check(Example("## 一窗办理\n\n- 咨询：\(number)"))
        return tree.diagnostics.filter { $0.rule == "phone-form" }.map(\.message)
    }

    @Test(arguments: [
        "0532-12345678", "010-12345678", "0000-2000011", "(0532)1234567", "（0532）12345678", "0532 1234567",
        "0532—12345678", "053212345678", "13800138000", "138-0013-8000", "138 0013 8000", "400-810-1234", "4008101234",
        "800-810-1234", "12345", "12348", "12329", "12333", "12393", "12366", "12367", "12328", "12315", "110", "120",
        "95598", "96198", "961234", "10086", "+86 532 12345678", "86-13800138000", "0532-12345678-801",
        "0532-12345678 转 80123", "打 12345", "0532-12345678（工作日 9:00—17:00）", "0532-12345678、12345",
        "出入境窗口 0000-2000012", "0532-12345678；QQ群 123456789",
    ])
    func acceptsWhatCanBeDialled(_ number: String) async {
        #expect(await findings(number) == [])
    }

    @Test(arguments: [
        "详询窗口", "见网站", "12345678", "0532-123", "0532-123456", "0532-123456789", "1380013800", "23800138000", "1234",
        "123456", "４００８１０１２３４",
    ])
    func refusesWhatCannot(_ number: String) async {
        #expect(await findings(number).count == 1)
    }
}
