import GuideModel

/// Every guide in one line, with totals, the way a person reads them.
///
///     guides/huji-chuxing/shenfenzheng-buling.md
///         身份证丢了怎么补办 · 示范 · 公安局 · 复核 2027-11-20 · 跑 1–2 趟 · 20 个工作日 · 3 样材料 · 没有问题
///         一窗受理，一次提交
package func describe(_ overview: GuideOverview) -> String {
    var text = ""
    for state in overview.states {
        text += "\(visible(state.path))\n    " + facts(of: state).map(visible).joined(separator: " · ") + "\n"
        if !state.claims.isEmpty { text += "    " + state.claims.map(\.rawValue).joined(separator: "，") + "\n" }
    }
    for file in overview.unreadable { text += "\(visible(file.path))\n    读不出来 · \(chinese(file.findings))\n" }
    return text + "\n" + describe(GuideTotals(overview.states)) + "\n"
}

private func facts(of state: GuideState) -> [String] {
    var facts = [state.title, state.status?.rawValue ?? "没有写状态", state.department ?? "没有写部门"]
    if let day = state.reviewOn { facts.append((state.isPastReview ? "过了复核 " : "复核 ") + day.description) }
    facts.append(state.owner.map { "核对人 " + $0 } ?? "没有核对人")
    if let trips = state.trips {
        let least = trips.minimum == trips.maximum ? "" : "\(trips.minimum)–"
        facts.append("跑 \(least)\(trips.maximum) 趟")
    }
    if let limit = state.limit { facts.append(limit.chinese) }
    facts.append(state.documents == 0 ? "不用带材料" : "\(state.documents) 样材料")
    facts.append(chinese(state.findings))
    return facts
}

private func chinese(_ findings: GuideState.FindingCounts) -> String {
    let parts = [(findings.error, "个错误"), (findings.warning, "个警告"), (findings.advice, "个建议")]
    let text = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: "，")
    return text.isEmpty ? "没有问题" : text
}

private func describe(_ totals: GuideTotals) -> String {
    var parts = ["共 \(totals.guides) 篇，发布 \(totals.published) 篇"]
    if totals.pastReview > 0 { parts.append("\(totals.pastReview) 篇过了复核") }
    if totals.withoutOwner > 0 { parts.append("\(totals.withoutOwner) 篇没有核对人") }
    parts.append("零跑腿 \(totals.claims[.noTrip] ?? 0) 篇")
    if let average = totals.trips.average { parts.append("平均最多跑 \(average) 趟") }
    if let average = totals.days.average { parts.append("平均最长 \(average) 天") }
    if let average = totals.documents.average { parts.append("平均带 \(average) 样材料") }
    return parts.joined(separator: "，") + "。"
}
