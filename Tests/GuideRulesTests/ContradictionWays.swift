import Foundation
import GuideModel

extension Contradiction {
    static let all = ofClaims + ofFacts

    private static let ofClaims: [Contradiction] = [
        .init("a second window", .claim(.oneWindow), ["one-window"]) { guide in
            guide.appending("9. **交表**（到\(guide.otherWindow)，5 分钟）：交给他就行。", to: "怎么办")
        },
        .init("two more submissions", .claim(.oneSubmission), ["claim-one-submission"]) { $0.saying("提交", "3 次") },
        .init("nine days", .claim(.oneDay), ["claim-one-day"]) { $0.saying("时限", "9 个工作日") },
        .init("three days", .claim(.onTheSpot), ["claim-on-the-spot"]) { $0.saying("时限", "3 个工作日") },
        .init("a visit to sign", .claim(.noTrip), ["claim-no-trip", "visit-count"]) { guide in
            guide.appending("9. **来窗口签字**（到窗口，5 分钟）：签了就行。", to: "怎么办")
        },
        .init("another hall", .claim(.atMostOneTrip), ["claim-one-trip", "visit-count"]) { guide in
            guide.appending("9. **去医院盖章**（到残疾评定门诊，5 分钟）：盖好就行。", to: "怎么办")
        },
        .init("a visit to sign", .claim(.fullyOnline), ["claim-fully-online"]) { guide in
            guide.appending("9. **来窗口签字**（到窗口，5 分钟）：签了就行。", to: "怎么办")
        },
        .init("a licence on paper", .claim(.noCertificates), ["claim-no-certificates"]) { guide in
            let licence = ["结婚证", "离婚证", "出生医学证明"].first { !guide.text.contains($0) }
            return licence.flatMap { guide.bringing("- **\($0)**（原件 1 份）：因为要存档。") }
        },
        .init("a promise that is forced", .claim(.promise), ["promise-forced"]) { guide in
            guide.appending("\n大家都必须签承诺书，不签不给办。", to: "怎么承诺")
        },
        .init("later than the limit", .claim(.gapsAllowed), ["later-term"]) { guide in
            guide.bringing("- **房屋租赁合同**（复印件 1 份，可后补 300 个工作日）：没补，退给您。")
        },
        .init("one city only", .claim(.acrossProvinces), ["claim-across-provinces"]) { $0.saying("通办", "本市") },
        .init("another office decides", .claim(.oneSeal), ["one-seal"]) { $0.heading("部门", "公安局") },
        .init("help for money", .claim(.help), ["help-fee"]) { guide in
            guide.saying("代办", "打 12345，代办费 50 元") ?? guide.saying("帮办", "打 12345，代办费 50 元")
        },
    ]

    private static let ofFacts: [Contradiction] = [
        .init("no window for those who come", .fact(.window), ["window-needed"]) { guide in
            guide.isFullyOnline ? nil : guide.saying("窗口", "不适用（全程网办）")
        },
        .init("a visit without a window", .fact(.window), ["window-needed"]) { guide in
            guard guide.isFullyOnline else { return nil }
            return guide.appending("9. **来窗口签字**（到窗口，5 分钟）：签了就行。", to: "怎么办")
        },
        .init("a window nobody knows", .fact(.window), ["unknown-window"]) { guide in
            guide.isFullyOnline ? nil : guide.saying("窗口", "示范区政务服务中心 · 万能窗口")
        },
        .init("nothing to hand in", .fact(.submission), ["submission-count"]) { guide in
            let handsIn = guide.lines(of: "要带什么").contains {
                $0.hasPrefix("- **") && !$0.contains("任选一样") && !$0.contains("〔")
                    && ($0.contains("（原件 1 份）") || $0.contains("（复印件 1 份）"))
            }
            return handsIn ? guide.saying("提交", "不用交") : nil
        },
        .init("a copy to hand in", .fact(.submission), ["submission-count"]) { guide in
            guard guide.lines(of: "一窗办理").contains("- 提交：不用交") else { return nil }
            return guide.bringing("- **房屋租赁合同**（复印件 1 份）：看您住在哪里。")
        },
        .init("two more submissions", .fact(.submission), ["claim-one-submission", "bundle-submission"]) { guide in
            guide.claims("一次提交") || guide.text.contains("\n包含:") ? guide.saying("提交", "3 次") : nil
        },
        .init("two numbers", .fact(.submission), ["fact-coverage"], lastResort: true) { $0.repeating("提交", "3 次") },
        .init("another hall", .fact(.visits), ["visit-count"]) { guide in
            guide.appending("9. **去医院盖章**（到残疾评定门诊，5 分钟）：盖好就行。", to: "怎么办")
        },
        .init("no trip at all", .fact(.visits), ["visit-count"]) { guide in
            (guide.fact("跑腿") ?? "").hasPrefix("0 趟") ? nil : guide.saying("跑腿", "0 趟")
        },
        .init("a longer step", .fact(.limit), ["steps-exceed-limit", "on-the-spot-step", "bundle-limit"]) { guide in
            guide.appending("9. **等结果**（部门内部，200 个工作日）：办好了告诉您。", to: "怎么办")
        },
        .init("longer than the law allows", .fact(.limit), ["limit-over-statutory"]) { guide in
            guide.saying("时限", "300 个工作日（法定 20 个工作日）")
        },
        .init("a paid step", .fact(.fee), ["free-but-paid"]) { guide in
            guard guide.lines(of: "一窗办理").contains("- 收费：不收费"), guide.has("怎么办") else { return nil }
            return guide.payingStep("交工本费", "可以扫码。")
        },
        .init("money that 收费 does not know", .fact(.fee), ["unlisted-fee"]) { guide in
            // Where part of it is no number, nobody can say what is not in it.
            guide.text.contains("另算") ? nil : guide.payingStep("拿回执", "收 7777 元，可以扫码。")
        },
        .init("more than the parts cost", .fact(.fee), ["bundle-fee"]) { guide in
            guide.text.contains("\n包含:") ? guide.saying("收费", "工本费 77 元（《示范区收费目录》）") : nil
        },
        .init("two amounts", .fact(.fee), ["fact-coverage"], lastResort: true) { guide in
            guide.repeating("收费", "工本费 7777 元（《示范区收费目录》）")
        },
        .init("to be had elsewhere", .fact(.result), ["result-at-window"]) { guide in
            guide.claims("一窗受理") ? guide.saying("结果", "办好的证（到各部门领）") : nil
        },
        .init("to be fetched", .fact(.result), ["claim-fully-online"]) { guide in
            guide.claims("全程网办") ? guide.saying("结果", "办好的证（自己取）") : nil
        },
        .init("two results", .fact(.result), ["fact-coverage"], lastResort: true) { guide in
            guide.repeating("结果", "办好的证（自己取）")
        },
        .init("the same number to complain", .fact(.enquiry), ["same-phone"]) { guide in
            guard let number = guide.fact("咨询"), number != "12345" else { return nil }
            return guide.saying("投诉", number) ?? guide.repeating("投诉", number)
        },
        .init("two numbers", .fact(.enquiry), ["fact-coverage"], lastResort: true) { $0.repeating("咨询", "12333") },
        .init("the same number to ask", .fact(.complaint), ["same-phone"]) { guide in
            guard let number = guide.fact("咨询"), number != "12345" else { return nil }
            return guide.saying("投诉", number)
        },
        .init("two numbers", .fact(.complaint), ["fact-coverage"], lastResort: true) { $0.repeating("投诉", "12333") },
        .init("a department nobody knows", .fact(.partners), ["unknown-department"]) { guide in
            guide.fact("联办").flatMap { guide.saying("联办", "\($0)、万能局") }
        },
        .init("one that is no partner", .fact(.lead), ["lead-department"]) { guide in
            (guide.fact("联办") ?? "").contains("教育局") ? nil : guide.saying("牵头", "教育局")
        },
        .init("no platform", .fact(.online), ["online-channel", "online-address"]) { $0.saying("网办", "没有") },
        .init("all online", .fact(.scope), ["online-scope"]) { guide in
            guard !guide.isFullyOnline, guide.has("怎么办"), !(guide.fact("跑腿") ?? "").hasPrefix("0 趟"),
                !guide.lines(of: "怎么办").contains(where: { ["（手机", "（网上", "任选一种"].contains(where: $0.contains) }),
                !guide.lines(of: "一窗办理").contains(where: { $0.hasPrefix("- 跑腿：0 趟") })
            else { return nil }
            return guide.saying("通办", "全国（全程网办）")
        },
        .init("further than 通办", .fact(.scope), ["scope-words"]) { guide in
            guard !(guide.fact("通办") ?? "全国").hasPrefix("全国"), guide.has("谁能办") else { return nil }
            return guide.appending("- 在哪里的人都行，全国都能办。", to: "谁能办")
        },
        .init("one city only", .fact(.scope), ["claim-across-provinces"]) { guide in
            guide.claims("跨省通办") ? guide.saying("通办", "本市") : nil
        },
        .init("two areas", .fact(.scope), ["fact-coverage"], lastResort: true) { $0.repeating("通办", "全省") },
        .init("help for money", .fact(.proxy), ["help-fee"]) { $0.saying("代办", "打 12345，代办费 50 元") },
        .init("help for money", .fact(.help), ["help-fee"]) { $0.saying("帮办", "打 12345，帮办费 50 元") },
        .init("two ways to ask", .fact(.progress), ["fact-coverage"], lastResort: true) {
            $0.repeating("进度", "打 12333")
        },
    ]
}

extension GuideLines {
    /// Gives a key of the front matter another value.
    func heading(_ key: String, _ value: String) -> (text: String, line: Range<Int>)? {
        var lines = text.components(separatedBy: "\n")
        guard let index = lines.firstIndex(where: { $0.hasPrefix("\(key): ") }) else { return nil }
        lines[index] = "\(key): \(value)"
        let start = lines[..<index].reduce(0) { $0 + $1.utf8.count + 1 }
        return (lines.joined(separator: "\n"), start..<start + lines[index].utf8.count)
    }
}
