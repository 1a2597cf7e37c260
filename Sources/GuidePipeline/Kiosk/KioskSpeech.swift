import KioskFormat

/// Tells one guide as someone at the counter would.
struct SpeechWriter {
    let source: KioskSource
    let whole: KioskGuide
    let words: ConditionWords
    var layout = SpeechLayout()

    static func speech(
        of whole: KioskGuide,
        from source: KioskSource,
        _ words: ConditionWords
    ) -> [KioskGuide.SpeechBlock] {
        var writer = SpeechWriter(source: source, whole: whole, words: words)
        writer.write()
        return writer.layout.finish()
    }

    private mutating func write() {
        layout.say(whole.header.title)
        layout.endSentence()
        layout.say(whole.shortAnswer)
        layout.endSentence()
        if whole.header.status == .demonstration { layout.say("这是示范内容，去之前先打电话问一声。") }
        tellDocuments()
        tellSteps()
        tellFacts()
    }

    /// Begins something that may hold in some situations only, and says in which, unless it was said just before.
    ///
    /// The outer conditions hold here too, and were said with what they belong to.
    mutating func begin(_ conditions: [KioskCondition], under outer: [KioskCondition] = []) {
        let isNew = layout.begin(outer.isEmpty ? conditions : outer + conditions)
        if isNew, let when = words[conditions] {
            layout.say(when)
            layout.say("，")
        }
    }

    /// Says the marks after a name, and the explanation as sentences of its own.
    private mutating func say(_ explanation: String?, after marks: ((String) -> Void) -> Void) {
        marks { mark in
            layout.say("，")
            layout.say(mark)
        }
        layout.endSentence()
        if let explanation {
            layout.say(explanation)
            layout.endSentence()
        }
    }
}

extension SpeechWriter {
    private mutating func tellDocuments() {
        if whole.documents.isEmpty { layout.say("不用带材料。") }
        for document in whole.documents where !document.isProvided {
            begin(document.conditions)
            tell(document, start: document.strictness == .ifAvailable ? "" : "要带")
            for (number, alternative) in document.alternatives.enumerated() {
                begin(alternative.conditions, under: document.conditions)
                tell(alternative, start: number == 0 ? "可以带" : "也可以带")
            }
        }
        for document in whole.documents where document.isProvided {
            begin(document.conditions)
            tell(document, start: "", end: "不用带")
        }
        begin([])
    }

    private mutating func tell(_ document: KioskGuide.Document, start: String, end: String = "") {
        layout.say(start)
        layout.say(document.name)
        layout.say(end)
        say(document.explanation) { document.forEachPlainMark($0) }
    }

    private mutating func tellSteps() {
        guard !whole.steps.isEmpty else { return }
        layout.say("下面说怎么办。")
        var rest = whole.steps[...]
        while let first = rest.first {
            let run = rest.prefix { $0.part == first.part }
            rest = rest.dropFirst(run.count)
            if let title = source.title(ofPart: first.part) {
                layout.say(title)
                layout.endSentence()
            }
            let isNumbered = run.count > 1 && run.allSatisfy { $0.conditions.isEmpty }
            for step in run { tell(step, start: isNumbered ? "第" + chineseNumber(step.number) + "步，" : "", under: []) }
            begin([])
        }
    }

    private mutating func tell(_ step: KioskGuide.Step, start: String, under outer: [KioskCondition]) {
        begin(step.conditions, under: outer)
        layout.say(start)
        layout.say(step.name)
        say(step.explanation) { step.forEachPlainMark($0) }
        let conditions = outer.isEmpty ? step.conditions : outer + step.conditions
        for (number, way) in step.alternatives.enumerated() {
            tell(way, start: number == 0 ? "可以" : "也可以", under: conditions)
        }
        for part in step.subSteps { tell(part, start: "", under: conditions) }
    }
}

/// `一` to `九十九`; larger numbers in digits.
func chineseNumber(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard (1...99).contains(number) else { return String(number) }
    let tens = number / 10
    return (tens > 1 ? digits[tens] : "") + (tens > 0 ? "十" : "") + digits[number % 10]
}
