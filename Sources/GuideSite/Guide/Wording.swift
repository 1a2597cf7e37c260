import GuideModel

// How pages say what the model knows, in the words of the street.

extension DocumentItem.Form {
    var chinese: String {
        switch self {
        case .original(let count): "原件" + copies(count)
        case .copy(let count): "复印件" + copies(count)
        case .originalAndCopy(let count): "原件和复印件" + (count.map { "各 \($0) 份" } ?? "")
        case .electronic: "电子件"
        case .shown: "原件看一眼，不收走"
        }
    }

    private func copies(_ count: Int?) -> String { count.map { " \($0) 份" } ?? "" }
}

extension DocumentItem.Source {
    var chinese: String {
        switch self {
        case .ownPreparation: "自己准备"
        case .givenAtWindow: "窗口给表"
        case .filledInThere: "到现场填"
        case .takenThere: "到现场拍"
        case .checkedByOffice: "我们自己查"
        }
    }

    /// Whether the person comes without it.
    var isProvided: Bool { self != .ownPreparation }
}

extension DocumentItem.Strictness {
    /// What the page says about it; nothing for 必带, the default.
    var chinese: String? {
        switch self {
        case .required: nil
        case .ifAvailable: "有就带"
        case .later(let time): "可以后补" + (time.map { "（\($0.chinese)内）" } ?? "")
        case .replacedByPromise: "可以写承诺书代替"
        case .waived: "不用带"
        case .electronicLicence: "可用电子证照"
        }
    }
}

extension DocumentItem {
    /// Whether the person brings nothing: it is made there, looked up, or waived.
    var isProvided: Bool {
        if isChoice { return alternatives.allSatisfy(\.isProvided) }
        return has(.waived) || sources.contains { $0.value.isProvided }
    }

    /// What the page says about form, source and strictness, in this order.
    var marks: [String] {
        forms.map(\.value.chinese) + sources.map(\.value.chinese) + strictness.compactMap(\.value.chinese)
    }
}

extension Step {
    /// What the page says about place, time and person, in this order.
    var marks: [String] {
        var marks: [String] = []
        if let place { marks.append(place.value == .backOffice ? "我们来办，您等着" : place.value.chinese) }
        if let duration { marks.append(duration.value.chinese) }
        if uncountedMark != nil { marks.append("不算在承诺时间里") }
        if inPersonMark != nil { marks.append("要本人") }
        if byProxyMark != nil { marks.append("可以请人代办") }
        return marks
    }
}

extension Visits {
    var chinese: String {
        if count == 0 { return "不用跑" }
        return (isMaximum ? "最多 " : "") + "\(count) 趟"
    }
}

extension TimeLimit {
    var chinese: String { promised.value.isOnTheSpot ? "当场办好" : promised.value.chinese + "内" }
}

extension Fee {
    var chinese: String { isFree ? "不收费" : items.map(\.text.value).joined(separator: "；") }
}

extension Claim {
    /// What the promise means to the person who comes.
    var plain: String {
        switch self {
        case .oneWindow: "只找一个窗口"
        case .oneSubmission: "材料只交一次"
        case .oneDay: "当天办好"
        case .onTheSpot: "当场办好"
        case .noTrip: "一趟也不用跑"
        case .atMostOneTrip: "最多跑一趟"
        case .fullyOnline: "全在网上办"
        case .noCertificates: "查得到的证不用带"
        case .promise: "可以写承诺代替"
        case .gapsAllowed: "缺点材料也先收"
        case .acrossProvinces: "外省也能办"
        case .oneSeal: "盖一个章就行"
        case .help: "有人帮您办"
        }
    }
}

extension LegalBasis {
    var chinese: String { "《\(law)》\(article ?? "")" }
}
