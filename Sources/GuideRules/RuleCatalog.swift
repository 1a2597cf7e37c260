package import GuideModel

/// Every rule that looks at values, in the order of the catalogue; each group keeps its own list.
package enum RuleCatalog {
    package static let all: [Rule] =
        RequiredRules.all + ReferenceRules.all + CodeRules.all + SituationRules.all + DocumentRules.all
        + WindowRules.all
        + OnceRules.all + TripRules.all + TimeRules.all
        + CertificateRules.all + CommitmentRules.all + GapRules.all + BundleRules.all
        + HelpRules.all + ScopeRules.all + FirstQuestionRules.all + FeeRules.all
        + LawRules.all + KioskRules.all + AgreementRules.all
        + PlainLanguageRules.all

    /// The rules about silencing other rules, which the engine itself holds.
    package static let allowances: [RuleDescription] = [AllowanceUnknownRule.about, AllowanceUnused.about]
}
