import GuideModel
import KioskFormat

extension KioskSource {
    /// What to do; in a bundle the numbers begin again with each part.
    var steps: [KioskGuide.Step] {
        var number = 0
        var title: String?
        return guide.steps.map { step in
            number = step.partTitle == title ? number + 1 : 1
            title = step.partTitle
            return kioskStep(step, number: number)
        }
    }

    private func kioskStep(_ step: Step, number: Int) -> KioskGuide.Step {
        KioskGuide.Step(
            number: number,
            name: step.name.value,
            details: step.points,
            explanation: moreText(step.explanation, step.details),
            place: step.place.map { kioskPlace($0.value) },
            duration: step.duration.map { KioskDuration($0.value, isCounted: step.isCounted) },
            performer: step.inPersonMark != nil ? .inPerson : step.byProxyMark != nil ? .proxyAllowed : nil,
            alternatives: step.alternatives.enumerated().map { kioskStep($1, number: $0 + 1) },
            subSteps: step.substeps.enumerated().map { kioskStep($1, number: $0 + 1) },
            conditions: conditions(step.condition),
            part: part(step.partTitle)
        )
    }

    private func kioskPlace(_ place: Step.Place) -> KioskGuide.Step.Place {
        let text = place.chinese
        switch place {
        case .ownWindow:
            return KioskGuide.Step.Place(.window, text: text, hall: onlyWindow?.hall, window: onlyWindow?.window)
        case .named(let name):
            let found = library.places(named: name).first
            let hall = found.map { library.registries.halls[$0.hall] }
            let window = found?.window.flatMap { hall?.windows[$0].name.value }
            return KioskGuide.Step.Place(.otherWindow, text: text, hall: hall?.name.value, window: window)
        case .online: return KioskGuide.Step.Place(.online, text: text)
        case .phoneApp: return KioskGuide.Step.Place(.mobile, text: text)
        case .kiosk: return KioskGuide.Step.Place(.selfServiceMachine, text: text)
        case .post: return KioskGuide.Step.Place(.mail, text: text)
        case .telephone: return KioskGuide.Step.Place(.telephone, text: text)
        case .homeVisit: return KioskGuide.Step.Place(.homeVisit, text: text)
        case .backOffice: return KioskGuide.Step.Place(.internal, text: text)
        }
    }

    /// The guide's own window, where it is one and the same for everyone.
    private var onlyWindow: (hall: String, window: String?)? {
        guard guide.facts.windows.count == 1, let windows = guide.facts.windows[0].value.stated, windows.count == 1
        else { return nil }
        return (windows[0].hall.value, windows[0].window?.value)
    }
}

extension Step {
    /// 要点 in the order written: `到窗口，10 分钟，本人`.
    var points: String? {
        var points: [(start: Int, text: String)] = []
        if let place { points.append((place.range.start, place.value.chinese)) }
        if let duration { points.append((duration.range.start, duration.value.chinese)) }
        if let uncountedMark { points.append((uncountedMark.start, "不计入")) }
        if let inPersonMark { points.append((inPersonMark.start, "本人")) }
        if let byProxyMark { points.append((byProxyMark.start, "可代办")) }
        if let choiceMark { points.append((choiceMark.start, "任选一种")) }
        return inOrder(points)
    }
}

extension KioskDuration {
    init(_ duration: Duration, isCounted: Bool = true) {
        let (amount, unit): (Int, Unit) =
            switch duration.unit {
            case _ where duration.isOnTheSpot: (0, .onTheSpot)
            case .minute: (duration.amount, .minute)
            case .hour: (duration.amount, .hour)
            case .day: (duration.amount, .day)
            case .workingDay: (duration.amount, .workingDay)
            case .month: (duration.amount, .month)
            // The feed counts years in months.
            case .year: (duration.amount * 12, .month)
            }
        self.init(amount: amount, unit: unit, isCounted: isCounted, text: duration.chinese)
    }
}
