extension KioskRoot {
    /// Refuses a file that is not signed by the role, or is another feed's.
    ///
    /// Errors: `sync-bad-signature`, `sync-threshold`, `sync-wrong-feed`.
    public func check(_ file: KioskSignedFile<some KioskSigned>, by role: RoleName) throws(KioskFeedError) {
        try check(file.signatures, of: file.message, by: role)
        try refuseOtherFeed(file.content.feed)
    }

    /// Refuses a message that too few of the role's keys have signed.
    ///
    /// Errors: `sync-bad-signature` if none has, `sync-threshold` if fewer than the threshold.
    public func check(
        _ signatures: [KioskSignature],
        of message: [UInt8],
        by role: RoleName
    ) throws(KioskFeedError) {
        let signers = signers(signatures, of: message, role: role)
        guard !signers.isEmpty else {
            throw KioskFeedError(.badSignature, "not signed by any key of the role \(role.rawValue)")
        }
        guard signers.count >= self.role(role).threshold else {
            throw KioskFeedError(.threshold, tooFew(signers, role))
        }
    }

    /// Refuses a root that may not follow this one.
    ///
    /// It must be signed by the role `root` of this one and by its own. Whether either has expired is not looked at.
    /// Errors: `sync-root-signature`, `sync-root-threshold`, `sync-root-version`, `sync-wrong-feed`.
    public func accept(_ next: KioskSignedFile<KioskRoot>) throws(KioskFeedError) {
        let new = next.content
        let both = [self, new].map { root in
            (root: root, signers: root.signers(next.signatures, of: next.message, role: .root))
        }
        guard both.allSatisfy({ !$0.signers.isEmpty }) else {
            throw KioskFeedError(.rootSignature, "root \(new.version) is not signed by root \(version) and itself")
        }
        for (root, signers) in both where signers.count < root.root.threshold {
            throw KioskFeedError(.rootThreshold, root.tooFew(signers, .root))
        }
        guard new.version == version + 1 else {
            throw KioskFeedError(.rootVersion, "root \(new.version) cannot follow root \(version)")
        }
        try refuseOtherFeed(new.feed)
    }

    /// The role's keys that have signed a message rightly, each counted once.
    ///
    /// Signatures by other keys, and wrong ones, count nothing and do no harm.
    public func signers(_ signatures: [KioskSignature], of message: [UInt8], role: RoleName) -> Set<String> {
        let allowed = Set(self.role(role).keys)
        let publicKeys = Dictionary(uniqueKeysWithValues: keys.map { ($0.id, $0.publicKey) })
        var signers: Set<String> = []
        for signature in signatures where allowed.contains(signature.key) && !signers.contains(signature.key) {
            guard let key = publicKeys[signature.key], key.isValid(signature.signature, for: message) else { continue }
            signers.insert(signature.key)
        }
        return signers
    }

    private func refuseOtherFeed(_ other: String) throws(KioskFeedError) {
        guard other == feed else {
            throw KioskFeedError(.wrongFeed, "the feed \(quoted(other)), expected \"\(feed)\"")
        }
    }

    private func tooFew(_ signers: Set<String>, _ name: RoleName) -> String {
        "signed by \(signers.count) of \(role(name).threshold) keys of the role \(name.rawValue) of root \(version)"
    }
}
