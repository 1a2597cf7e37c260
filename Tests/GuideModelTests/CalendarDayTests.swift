import GuideModel
import Testing

struct CalendarDayTests {
    @Test(arguments: ["0001-01-01", "1970-01-01", "2000-02-29", "2026-11-21", "9999-12-31"])
    func writesWhatItRead(_ text: String) {
        #expect(CalendarDay(text)?.description == text)
    }

    @Test(arguments: [
        "2026-02-30", "2025-02-29", "2026-13-01", "2026-1-01", "2026/01/01", "02/03/2026", "", "2026-11-20 ",
    ])
    func refusesWhatIsNoDay(_ text: String) {
        #expect(CalendarDay(text) == nil)
    }

    @Test func countsDaysFrom1970() {
        #expect(CalendarDay("1970-01-02")?.number == 1)
        #expect(CalendarDay("2026-11-20")?.adding(days: 365).description == "2027-11-20")
    }
}
