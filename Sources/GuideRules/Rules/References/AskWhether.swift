/// `是不是“名字”？`, or what else to do.
func askWhether(_ nearest: String?, else other: String) -> String {
    nearest.map { "是不是“\($0)”？" } ?? other
}

extension Findings {
    /// Whether looking for what was meant is still worth the time; nobody reads the fiftieth hint of a rule.
    var maySuggest: Bool { all.count < 50 }
}
