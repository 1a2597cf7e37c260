import KioskFormat

extension SpeechWriter {
    /// Where, how long, how much, whom to ask; facts that are absent are not told.
    mutating func tellFacts() {
        let facts = whole.facts
        tell(facts.window) { layout, windows, _ in
            for (number, window) in windows.windows.enumerated() { layout.say(window, isFirst: number == 0) }
        }
        tell(facts.online) { layout, _, text in layout.say("网上办，", text) }
        tell(facts.timeLimit) { layout, limit, _ in
            if limit.promised.unit == .onTheSpot { layout.say("当场办好") } else { layout.say(limit.promised.text, "内办好") }
        }
        tell(facts.fee) { layout, fee, _ in layout.say(fee.isFree ? "" : "费用是", fee.words) }
        tell(facts.visits) { layout, visits, _ in
            if visits.maximum == 0 { return layout.say("不用跑") }
            layout.say(visits.minimum == visits.maximum ? "要跑 " : "最多跑 ", String(visits.maximum), " 趟")
        }
        tell(facts.results) { layout, results, _ in
            for (number, result) in results.items.enumerated() { layout.say(result, isFirst: number == 0) }
        }
        tell(facts.progress) { layout, _, text in layout.say("查进度，", text) }
        tell(facts.help) { layout, _, text in layout.say("有人帮您，", text) }
        tell(facts.consultation) { layout, _, text in layout.say("有问题，打", text) }
        tell(facts.complaint) { layout, _, text in layout.say("不满意，打", text, "投诉") }
    }

    private mutating func tell<Value>(
        _ facts: [KioskFact<Value>],
        _ say: (_ layout: inout SpeechLayout, _ value: Value, _ text: String) -> Void
    ) {
        for fact in facts {
            guard let value = fact.statement.value else { continue }
            begin(fact.conditions)
            say(&layout, value, fact.statement.text)
            layout.endSentence()
        }
    }
}

extension SpeechLayout {
    fileprivate mutating func say(_ parts: String...) {
        for part in parts { say(part) }
    }

    /// Says where to go, with address, hours and telephone.
    fileprivate mutating func say(_ window: KioskGuide.Window, isFirst: Bool) {
        say(isFirst ? "到" : "也可以到", window.hall, "，", window.window, "办。地址，", window.address)
        endSentence()
        say("时间，", window.hours)
        endSentence()
        say("电话，", window.phone)
        endSentence()
    }

    /// Says what one gets, and how.
    fileprivate mutating func say(_ result: KioskGuide.Result, isFirst: Bool) {
        say(isFirst ? "办完拿到" : "；", result.name)
        for (number, way) in result.ways.enumerated() { say(number == 0 ? "，" : "或者", way.text) }
    }
}
