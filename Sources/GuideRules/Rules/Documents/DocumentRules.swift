/// Is it clear what to bring?
enum DocumentRules {
    static let all: [Rule] = [
        .guide(DocumentForm()), .guide(PointsContradict()), .guide(VagueDocument()), .guide(EitherOrName()),
        .guide(BlankForm()), .guide(IssuedDocument()), .guide(LaterNeedsTerm()),
    ]
}
