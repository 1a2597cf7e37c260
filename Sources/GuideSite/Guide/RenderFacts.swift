import GuideModel

extension GuideRenderer {
    /// Where, when, whom to ask, and everything else 一窗办理 says, as a list of questions and values.
    var facts: HTML {
        let facts = guide.facts
        var html = HTML(capacity: 3000)
        html.markup("<dl class=\"facts\">\n")
        appendRow("到哪去", facts.windows, print: true, to: &html) { html, value in appendWindows(value, to: &html) }
        appendOtherPlaces(to: &html)
        appendRow("网上办", facts.onlineChannels, print: true, to: &html) { html, value in
            appendChannel(value, to: &html)
        }
        appendRow("谁能在这里办", facts.scopes, to: &html) { html, value in
            html.text(value.area.plain)
            if let way = value.way { html.text("（\(way.value)）") }
        }
        appendRow("材料交几次", facts.submissions, to: &html) { html, count in
            html.text(count == 0 ? "不用交" : count == 1 ? "一次" : "\(count) 次")
        }
        appendRow("跑几趟", facts.visits, to: &html) { html, value in
            html.text(value.chinese + (value.reason.map { "（\($0)）" } ?? ""))
        }
        appendRow("要多久", facts.limits, to: &html) { html, value in
            html.text(value.chinese)
            if let statutory = value.statutory { html.text("（法律规定最长 \(statutory.value.chinese)）") }
        }
        appendRow("多少钱", facts.fees, to: &html) { html, fee in appendFee(fee, to: &html) }
        appendRow("办完拿到", facts.results, print: true, to: &html) { html, results in
            html.text(results.map(\.chinese).joined(separator: "；"))
        }
        appendRow("查进度", facts.progress, to: &html) { html, value in html.text(value) }
        appendRow("请人代办", facts.proxies, to: &html) { html, value in html.text(value) }
        appendRow("有人帮您", facts.helps, to: &html) { html, value in html.text(value) }
        appendRow("一起办的部门", facts.partners, to: &html) { html, value in html.text(value.joined) }
        appendRow("牵头部门", facts.leads, to: &html) { html, value in html.text(value.joined) }
        appendRow("问谁", facts.enquiries, print: true, to: &html) { html, value in appendPhones(value, to: &html) }
        if facts.complaints.isEmpty {
            html.markup("<div><dt>投诉</dt><dd>")
            html.telephone(site.settings.hotline)
            html.markup("</dd></div>\n")
        } else {
            appendRow("投诉", facts.complaints, to: &html) { html, value in appendPhones(value, to: &html) }
        }
        html.markup("</dl>\n")
        return html
    }

    private func appendRow<Value>(
        _ label: String,
        _ facts: [Fact<Value>],
        print: Bool = false,
        to html: inout HTML,
        _ show: (inout HTML, Value) -> Void
    ) {
        guard !facts.isEmpty else { return }
        html.markup(print ? "<div class=\"on-paper\"><dt>" : "<div><dt>")
        html.text(label)
        html.markup("</dt>")
        for fact in facts {
            html.markup("<dd")
            html.condition(fact.condition)
            html.markup(">")
            html.conditionLabel(fact.condition, of: guide)
            html.fact(fact.value, show)
            html.markup("</dd>")
        }
        html.markup("</div>\n")
    }

    private func appendWindows(_ windows: [WindowReference], to html: inout HTML) {
        for window in windows {
            if let place = site.library.place(window) {
                appendPlace(place, to: &html)
            } else {
                html.markup("<p><strong>")
                html.text(window.hall.value + (window.window.map { " · \($0.value)" } ?? ""))
                html.markup("</strong></p>")
            }
        }
    }

    /// A window with its hall's address and hours, and the nearest telephone.
    private func appendPlace(_ place: WindowPlace, to html: inout HTML) {
        let hall = site.library.registries.halls[place.hall]
        html.markup("<p><strong>")
        html.text(site.library.name(of: place))
        html.markup("</strong></p><p>地址：")
        html.text(hall.address.value)
        html.markup("</p><p>时间：")
        html.text(hall.hours.value)
        html.markup("</p><p>电话：")
        html.telephone((place.window.flatMap { hall.windows[$0].phone } ?? hall.phone).value)
        html.markup("</p>")
    }

    /// The halls and windows that steps name beside the guide's own.
    private func appendOtherPlaces(to html: inout HTML) {
        var named: [WindowPlace] = []
        guide.forEachStep { step in
            guard case .named(let name)? = step.place?.value, let place = site.library.places(named: name).first
            else { return }
            if !named.contains(place) { named.append(place) }
        }
        guard !named.isEmpty else { return }
        let own = guide.facts.windows.flatMap { $0.value.stated ?? [] }.compactMap(site.library.place)
        let others = named.filter { !own.contains($0) }
        guard !others.isEmpty else { return }
        html.markup("<div class=\"on-paper\"><dt>还要去</dt>")
        for place in others {
            html.markup("<dd>")
            appendPlace(place, to: &html)
            html.markup("</dd>")
        }
        html.markup("</div>\n")
    }

    private func appendChannel(_ channel: OnlineChannel, to html: inout HTML) {
        guard let written = channel.address?.value, let address = Address(external: written) else {
            html.text(channel.text)
            return
        }
        html.markup("<a")
        html.attribute("href", address.text)
        html.markup(">")
        html.text(channel.text)
        html.markup("</a>")
    }

    private func appendFee(_ fee: Fee, to html: inout HTML) {
        guard fee.items.contains(where: { $0.partTitle != nil }) else {
            html.text(fee.chinese)
            return
        }
        html.markup("<ul>")
        for item in fee.items {
            html.markup("<li>")
            if let part = item.partTitle { html.text(part + "：") }
            html.text(item.text.value)
            html.markup("</li>")
        }
        html.markup("</ul>")
    }

    private func appendPhones(_ phones: [Located<String>], to html: inout HTML) {
        for (index, phone) in phones.enumerated() {
            if index > 0 { html.text("、") }
            html.telephone(phone.value)
        }
    }
}

extension [Located<String>] {
    fileprivate var joined: String { map(\.value).joined(separator: "、") }
}

extension ServiceResult {
    fileprivate var chinese: String {
        name.value + (ways.isEmpty ? "" : "（\(ways.map(\.value).joined(separator: "、"))）")
    }
}

extension Scope.Area {
    /// Who may come, in plain words.
    fileprivate var plain: String {
        switch self {
        case .district: "本区的人"
        case .city: "本市的人"
        case .province: "全省的人"
        case .country: "全国各地的人"
        }
    }
}
