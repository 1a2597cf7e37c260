import KioskFormat

extension Update {
    /// Goes from the newest root held, or the delivered one, to the newest that the sources have.
    ///
    /// Roots found right are kept whatever follows.
    mutating func walkRoots() async throws(KioskFeedError) {
        let kept = store.newestRoot()
        if let kept, kept.version >= root.version { root = kept } else { try keep(delivered) }
        var right: [any KioskSource] = []
        for source in sources {
            do throws(KioskFeedError) {
                try await walkRoots(from: source)
                right.append(source)
            } catch {
                if error.isOfMachine { throw error }
                fail(error)
            }
        }
        sources = right
        if sources.isEmpty, let firstFailure { throw firstFailure }
        guard today <= root.expires else {
            throw KioskFeedError(.rootExpired, "root \(root.version) expired on \(root.expires.rawValue)")
        }
    }

    private mutating func walkRoots(from source: any KioskSource) async throws(KioskFeedError) {
        for step in 0... {
            let path = "root/\(root.version + 1).json"
            guard let bytes = try await download.small(path, limit: KioskLimits.rootLength, from: source) else {
                return
            }
            guard step < KioskLimits.rootSteps else {
                throw KioskFeedError(.rootSteps, "\(source.name): more than \(KioskLimits.rootSteps) new roots")
            }
            let next = try KioskSignedFile<KioskRoot>(contents: bytes, atMost: KioskLimits.rootLength)
            try root.accept(next)
            try keep(bytes)
            root = next.content
        }
    }

    private func keep(_ bytes: [UInt8]) throws(KioskFeedError) {
        let version = try KioskSignedFile<KioskRoot>(contents: bytes, atMost: KioskLimits.rootLength).content.version
        try store.write(bytes, to: "roots/\(version).\(sha256Hex(bytes))")
        try store.synchronize(folder: "roots")
    }
}

extension StoreFiles {
    /// The newest root that was accepted and lies here undamaged: its name holds its hash.
    func newestRoot() -> KioskRoot? {
        let named = names(in: "roots").compactMap { name -> (version: Int, name: String, sha256: Substring)? in
            let parts = name.split(separator: ".")
            guard parts.count == 2, let version = Int(parts[0]) else { return nil }
            return (version, name, parts[1])
        }
        for (version, name, sha256) in named.sorted(by: { $0.version > $1.version }) {
            guard let bytes = read("roots/\(name)", limit: KioskLimits.rootLength), sha256Hex(bytes) == sha256,
                let root = try? KioskSignedFile<KioskRoot>(contents: bytes, atMost: KioskLimits.rootLength).content,
                root.version == version
            else { continue }
            return root
        }
        return nil
    }
}

extension KioskRoot {
    /// Names the keys and the threshold of a role: counters count only between files of one name.
    func digest(of role: RoleName) -> String {
        String(sha256Hex(self.role(role).canonicalJSON(reserving: 512)).prefix(16))
    }
}
