/// Words and sentences that people understand on first reading.
enum PlainLanguageRules {
    static let all: [Rule] = [
        .prose(LongSentence()),
        .prose(VeryLongSentence()),
        .prose(EndlessSentence()),
        .prose(LongClause()),
        .prose(VeryLongClause()),
        .prose(PlainWords()),
        .prose(Nominalisation()),
        .prose(VagueWords()),
        .prose(DoubleNegative()),
        .prose(NestedConditions()),
        .prose(UndefinedAbbreviation()),
        .prose(StepStartsWithAction()),
        .prose(StepOneAction()),
        .prose(LawInStep()),
        .prose(ChineseNumerals()),
        .prose(AmountForm()),
        .prose(DateForm()),
        .prose(LegalPerson()),
        .prose(Slogan()),
        .prose(AddressReader()),
        .prose(TraditionalCharacters()),
        .prose(FullWidthCharacters()),
        .prose(InclusiveBounds()),
    ]

    /// The words that these rules look for; the text is walked once for all of them.
    static let cues: [CueWords] = [
        Nominalisation.cues, Nominalisation.actions, VagueWords.cues, DoubleNegative.cues, NestedConditions.cues,
        UndefinedAbbreviation.cues, LegalPerson.cues, Slogan.cues, AddressReader.cues, InclusiveBounds.cues,
        StepOneAction.cues, StepStartsWithAction.cues,
    ]
}
