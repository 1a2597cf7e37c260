/// The law a guide rests on is in force, says so in that article, and has not changed since.
enum LawRules {
    static let all: [Rule] = [
        .guide(RepealedLaw()), .guide(LawChanged()), .guide(ArticleNumber()),
    ]
}
