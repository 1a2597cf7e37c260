import GuideModel

/// Reads `<!-- 允许 RULE：REASON -->` and finds the block each holds for: the next paragraph, heading, item, quote or code.
func readAllowances(_ body: MarkdownBody, _ source: SourceText, problems: inout Problems) -> [Allowance] {
    guard !body.comments.isEmpty else { return [] }
    let units = body.units.sorted { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) }
    return body.comments.compactMap { comment in
        let inside = Piece(source, comment.lowerBound + 4..<max(comment.lowerBound + 4, comment.upperBound - 3)).trimmed
        guard inside.hasPrefix("允许") else {
            problems.report(RawHTML.comment, at: source.range(comment))
            return nil
        }
        let rest = inside.part(inside.start + "允许".utf8.count..<inside.end).trimmed
        let colon = rest.firstAnywhere(.colon) ?? rest.end..<rest.end
        let rule = rest.part(rest.start..<colon.lowerBound).trimmed
        let reason = rest.part(colon.upperBound..<rest.end).trimmed
        guard !rule.isEmpty, !reason.isEmpty else {
            problems.report(AllowanceForm.wording, at: source.range(comment))
            return nil
        }
        let next = units.first { $0.lowerBound >= comment.upperBound }
        return Allowance(
            rule: rule.located,
            reason: reason.string,
            covers: source.range(next ?? comment.upperBound..<comment.upperBound),
            range: source.range(comment)
        )
    }
}
