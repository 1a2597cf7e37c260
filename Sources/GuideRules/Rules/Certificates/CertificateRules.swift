/// What an office has issued, or can look up, is not asked for again.
enum CertificateRules {
    static let all: [Rule] = [.guide(AbolishedDemand()), .guide(NeedlessProof()), .guide(ProofIssuer())]
}
