/// Rules about everything being there that a person needs.
enum RequiredRules {
    static let all: [Rule] = [
        .guide(RequiredKey()), .guide(RequiredSection()), .guide(ShortAnswerMissing()), .guide(RequiredFact()),
        .path(WindowNeeded()), .path(FactCoverage()), .guide(UnverifiedValue()), .guide(TitleLength()),
        .guide(TitleIsOfficialName()), .guide(TitleOfficialWords()), .guide(ShortTitle()), .guide(IDMatchesFile()),
        .library(UniqueID()), .library(FormerID()), .guide(PhoneForm()), .library(RegistryPhone()), .path(SamePhone()),
        .library(HallAddress()), .guide(CheckedInFuture()), .guide(ReviewOverdue()), .guide(DateOrder()),
        .guide(ChangeDays()),
        .guide(Expired()), .guide(AudienceMismatch()), .guide(FrequentQuestionsMissing()),
        .path(OnlineChannelMissing()), .guide(OnlineAddress()), .guide(LeadDepartment()), .guide(CommitmentSection()),
        .guide(HelpFacts()),
    ]
}
