import KioskFormat

// 要点 for someone who reads them on paper or hears them: what the format's words mean to the person.

extension KioskGuide.Document {
    /// Whether the person comes without it: it is made there, looked up, or waived.
    var isProvided: Bool {
        if !alternatives.isEmpty { return alternatives.allSatisfy { $0.isProvided } }
        return strictness == .exempt || (source ?? .own) != .own
    }

    /// Calls the closure with form, source and strictness, in this order; `required` and `exempt` go without saying.
    func forEachPlainMark(_ body: (String) -> Void) {
        if forms.count == 2, forms[0].kind == .original, forms[1].kind == .copy, forms[0].count == forms[1].count {
            body("原件和复印件" + (forms[0].count.map { "各 \($0) 份" } ?? ""))
        } else {
            for form in forms { body(form.plain) }
        }
        switch source {
        case .own: body("自己准备")
        case .handedOut: body("窗口给表")
        case .filledInOnSite: body("到现场填")
        case .photographedOnSite: body("到现场拍")
        case .lookedUpByOffice: body("我们自己查")
        case nil: break
        }
        switch strictness {
        case .ifAvailable: body("有就带")
        case .deferrable:
            body("可以后补")
            if let deferral { body(deferral.text + "内补上") }
        case .declarationAccepted: body("可以写承诺书代替")
        case .required, .exempt: break
        }
        if acceptsElectronicLicence { body("可用电子证照") }
        if !alternatives.isEmpty { body("下面带一样就行") }
    }
}

extension KioskGuide.Document.Form {
    fileprivate var plain: String {
        switch kind {
        case .originalShown: "原件看一眼，不收走"
        case .original: count.map { "原件 \($0) 份" } ?? "原件"
        case .copy: count.map { "复印件 \($0) 份" } ?? "复印件"
        case .electronic: "电子件"
        }
    }
}

extension KioskGuide.Step {
    /// Calls the closure with place, time and person, in this order; a place that the name says is left out.
    func forEachPlainMark(_ body: (String) -> Void) {
        if let plain = place?.plain(besides: name) { body(plain) }
        if let duration {
            body(duration.text)
            if !duration.isCounted { body("不算在承诺时间里") }
        }
        switch performer {
        case .inPerson: body("要本人来")
        case .proxyAllowed: body("可以请人代办")
        case nil: break
        }
        if !alternatives.isEmpty { body("下面选一种") }
    }
}

extension KioskGuide.Step.Place {
    fileprivate func plain(besides name: String) -> String? {
        switch kind {
        case .window: name.holds("窗口") ? nil : text
        case .otherWindow: name.holds(window ?? hall ?? text) ? nil : text
        case .online: name.holds("网上") ? nil : "网上办"
        case .mobile: name.holds("手机") ? nil : "手机上办"
        case .selfServiceMachine: "在自助机上办"
        case .mail: name.holds("寄") ? nil : "邮寄"
        case .telephone: name.holds("电话") ? nil : "打电话"
        case .homeVisit: name.holds("上门") ? nil : "我们上门"
        case .internal: "我们来办"
        }
    }
}

extension String {
    /// Whether the other text stands in this one; for short texts.
    fileprivate func holds(_ part: String) -> Bool {
        let text = utf8Span.span
        let wanted = part.utf8Span.span
        guard wanted.count > 0, text.count >= wanted.count else { return wanted.isEmpty }
        for start in 0...(text.count - wanted.count) {
            var length = 0
            while length < wanted.count, text[start + length] == wanted[length] { length += 1 }
            if length == wanted.count { return true }
        }
        return false
    }
}
