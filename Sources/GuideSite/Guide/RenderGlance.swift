import GuideModel

extension GuideRenderer {
    /// The four answers people come for: how many trips, how long, how much, where.
    var glance: HTML {
        var html = HTML(capacity: 600)
        html.markup("<dl class=\"glance\">\n")
        appendTile("跑几趟", guide.facts.visits, to: &html) { html, value in html.text(value.chinese) }
        appendTile("要多久", guide.facts.limits, to: &html) { html, value in html.text(value.brief) }
        appendTile("多少钱", guide.facts.fees, to: &html) { html, value in html.text(value.brief) }
        if guide.facts.windows.contains(where: { $0.value.stated != nil }) {
            appendTile("在哪办", guide.facts.windows, to: &html) { html, places in appendPlaces(places, to: &html) }
        } else {
            appendTile("在哪办", guide.facts.onlineChannels, to: &html) { html, channel in html.text(channel.text) }
        }
        html.markup("</dl>\n")
        return html
    }

    /// One answer; what depends on the situation stands there as alternatives, each said once.
    private func appendTile<Value>(
        _ label: String,
        _ facts: [Fact<Value>],
        to html: inout HTML,
        _ show: (inout HTML, Value) -> Void
    ) {
        guard let first = facts.first else { return }
        html.markup("<div><dt>")
        html.text(label)
        html.markup("</dt><dd>")
        if facts.count == 1 {
            html.fact(first.value, show)
        } else {
            appendAlternatives(facts, to: &html, show)
        }
        html.markup("</dd></div>\n")
    }

    private func appendAlternatives<Value>(
        _ facts: [Fact<Value>],
        to html: inout HTML,
        _ show: (inout HTML, Value) -> Void
    ) {
        let values = facts.map { fact in
            var value = HTML()
            value.fact(fact.value, show)
            return value
        }
        let repeated = repeatedValues(values.map(\.source))
        if repeated == [Array(values.indices)] { return html.append(values[0]) }
        for (index, fact) in facts.enumerated() {
            html.markup("<span")
            if let group = repeated.firstIndex(where: { $0.contains(index) }) {
                html.attribute("class", "same-\(group + 1)")
            }
            html.condition(fact.condition)
            html.markup("><span class=\"or\">或</span>")
            html.append(values[index])
            html.markup("</span> ")
        }
    }

    private func appendPlaces(_ places: [WindowReference], to html: inout HTML) {
        for (index, place) in places.enumerated() {
            if index > 0 { html.markup("<br>") }
            html.markup("<a href=\"#oneWindow\">")
            html.text(place.window?.value ?? place.hall.value)
            html.markup("</a>")
        }
    }
}

/// The values that stand there more than once, each with the indices where it does.
private func repeatedValues(_ values: [String]) -> [[Int]] {
    var groups: [[Int]] = []
    for index in values.indices where !groups.contains(where: { $0.contains(index) }) {
        let same = values.indices.filter { values[$0] == values[index] }
        if same.count > 1 { groups.append(same) }
    }
    return groups
}

extension HTML {
    /// Appends a fact's value, or which of the three ways of having none it is.
    mutating func fact<Value>(_ value: FactValue<Value>, _ show: (inout HTML, Value) -> Void) {
        switch value {
        case .stated(let stated): show(&self, stated)
        case .none: text("没有")
        case .notApplicable(let reason): text(reason.isEmpty ? "不适用" : "不适用（\(reason)）")
        case .unknown: text("待核实")
        }
    }
}

extension TimeLimit {
    fileprivate var brief: String { promised.value.isOnTheSpot ? "当场" : promised.value.chinese }
}

extension Fee {
    /// The amounts without their legal basis: `40 元`.
    fileprivate var brief: String {
        if isFree { return "不收费" }
        return items.map { item in
            guard let fen = item.amount else { return item.text.value }
            let yuan = fen % 100 == 0 ? "\(fen / 100)" : "\(fen / 100).\(fen % 100 < 10 ? "0" : "")\(fen % 100)"
            return (item.name ?? item.partTitle).map { "\($0) \(yuan) 元" } ?? "\(yuan) 元"
        }.joined(separator: "；")
    }
}
