/// Who signed, and how.
func signatureCases() -> [ConformanceCase] {
    [
        refusesServed("signature-no-head", "A feed that is not signed is refused.", "sync-missing") {
            $0.files["head.json"] = nil
        },
        refuses("signature-none", "A head without a signature is refused.", "sync-bad-signature", "sync-format") {
            $0.releaseSigners = []
        },
        refuses("signature-unknown-key", "A key that no root names signs nothing.", "sync-bad-signature") {
            $0.releaseSigners = ["attacker"]
        },
        refuses("signature-root-key", "A root key signs no head.", "sync-bad-signature") {
            $0.releaseSigners = ["root-1"]
        },
        refuses("signature-notice-key", "A notice key signs no head.", "sync-bad-signature") {
            $0.releaseSigners = ["notice-1"]
        },
        refuses("signature-forged-id", "A key's id does not make a signature.", "sync-bad-signature") {
            let id = try TestKey("release-1").id
            $0.releaseSigners = ["attacker"]
            $0.editHeadFile = { $0["signatures"]?.elements[0]["key"] = .text(id) }
        },
        refuses("signature-changed", "What is changed after the signing is refused.", "sync-bad-signature") {
            $0.editHeadFile = { $0["signed"]?["freshUntil"] = "2027-11-28" }
        },
        refuses("signature-added-key", "A key added after the signing is refused.", "sync-bad-signature") {
            $0.editHeadFile = { $0["signed"]?["x-added"] = 1 }
        },
        refuses("signature-of-line-feed", "The message ends at the brace.", "sync-bad-signature") {
            let key = try TestKey("release-1")
            $0.editHeadFile = { file in
                let message = (file["signed"]?.line ?? []) + [0x0A]
                guard let wrong = try? key.signature(of: message) else { return }
                file["signatures"] = [signatureEntry(key.id, wrong)]
            }
        },
        refuses("signature-malleable", "A signature with the order added to its half is wrong.", "sync-bad-signature") {
            $0.editHeadFile = { file in
                guard case .text(let digits)? = file["signatures"]?.elements[0]["signature"] else { return }
                file["signatures"]?.elements[0]["signature"] = .text(addingOrder(to: digits))
            }
        },
        refuses("signature-short", "A signature has 128 digits.", "sync-format") {
            $0.editHeadFile = { $0["signatures"]?.elements[0]["signature"] = "00" }
        },
        refuses("signature-upper-case", "Digits are lower-case.", "sync-format") {
            $0.editHeadFile = { file in
                guard case .text(let digits)? = file["signatures"]?.elements[0]["signature"] else { return }
                file["signatures"]?.elements[0]["signature"] = .text(digits.uppercased())
            }
        },
        refuses("signature-unsorted", "Signatures are sorted by key.", "sync-format") {
            $0.releaseSigners = ["release-1", "release-2"]
            $0.editHeadFile = { $0["signatures"]?.elements.reverse() }
        },
        refuses("signature-seventeen", "There are at most 16 signatures.", "sync-format") {
            $0.releaseSigners = ["release-1"] + (1...16).map { "other-\($0)" }
        },
        accepts("signature-sixteen", "Signatures by keys nobody knows do no harm.") {
            $0.releaseSigners = ["release-1"] + (1...15).map { "other-\($0)" }
        },
        accepts("signature-wrong-beside-right", "A wrong signature beside a right one does no harm.") {
            $0.roots = [TestRoot(), twoOfTwo(threshold: 1)]
            $0.releaseSigners = ["release-1", "release-2"]
            let id = try TestKey("release-2").id
            $0.editHeadFile = { file in
                for place in 0..<2 where file["signatures"]?.elements[place].isBy(id) == true {
                    file["signatures"]?.elements[place]["signature"] = .text(String(repeating: "0", count: 128))
                }
            }
        },
        refuses("signature-other-kind", "A notice is no head, whoever signed it.", "sync-format", "sync-bad-signature")
        {
            $0.editHead = { $0["kind"] = "notice" }
        },
        refuses("threshold-unmet", "One of two is too few.", "sync-threshold") {
            $0.roots.append(twoOfTwo())
        },
        accepts("threshold-met", "Two of two are enough.") {
            $0.roots.append(twoOfTwo())
            $0.releaseSigners = ["release-1", "release-2"]
        },
        refuses("threshold-key-twice", "One key does not count twice.", "sync-threshold", "sync-format") {
            $0.roots.append(twoOfTwo())
            $0.editHeadFile = { file in
                guard let entry = file["signatures"]?.elements.first else { return }
                file["signatures"] = .list([entry, entry])
            }
        },
        refuses("threshold-borrowed-id", "One key does not count under another's id.", "sync-threshold") {
            $0.roots.append(twoOfTwo())
            let other = try TestKey("release-2").id
            $0.editHeadFile = { file in
                guard let entry = file["signatures"]?.elements.first else { return }
                var again = entry
                again["key"] = .text(other)
                file["signatures"] = .list([entry, again].sorted { $0.key < $1.key })
            }
        },
        refuses("threshold-outsider", "A key of no role does not count.", "sync-threshold") {
            $0.roots.append(twoOfTwo())
            $0.releaseSigners = ["release-1", "attacker"]
        },
    ]
}

/// A second root in which two keys release.
private func twoOfTwo(threshold: Int = 2) -> TestRoot {
    TestRoot(version: 2, release: .init(keys: ["release-1", "release-2"], threshold: threshold))
}

extension Value {
    fileprivate var key: String {
        guard case .text(let text)? = self["key"] else { return "" }
        return text
    }

    fileprivate func isBy(_ id: String) -> Bool { key == id }
}

/// Adds the order of the curve's group to the second half of a signature: the same point, another spelling.
private func addingOrder(to digits: String) -> String {
    let order: [UInt8] = [
        0xED, 0xD3, 0xF5, 0x5C, 0x1A, 0x63, 0x12, 0x58, 0xD6, 0x9C, 0xF7, 0xA2, 0xDE, 0xF9, 0xDE, 0x14,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
    ]
    var bytes = stride(from: 0, to: digits.utf8.count, by: 2).compactMap { offset in
        UInt8(digits.dropFirst(offset).prefix(2), radix: 16)
    }
    guard bytes.count == 64 else { return digits }
    var carry = 0
    for place in 0..<32 {
        let sum = Int(bytes[32 + place]) + Int(order[place]) + carry
        bytes[32 + place] = UInt8(sum & 255)
        carry = sum >> 8
    }
    return hexadecimal(bytes)
}
