/// Rules about what to bring, and how clearly it is said.
enum DocumentRules {
    static let all: [Rule] = [
        .guide(DocumentForm()), .guide(PointsContradict()), .guide(VagueDocument()), .guide(EitherOrName()),
        .guide(BlankForm()), .guide(IssuedDocument()), .guide(LaterNeedsTerm()),
    ]
}
