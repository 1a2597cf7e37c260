import KioskFormat
import Testing

struct KioskTrustTests {
    /// RFC 8032, section 7.1, tests 1 and 2.
    @Test(arguments: [
        (
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
        ),
        (
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
        ),
    ])
    func signsAsTheStandardSays(_ seed: String, _ publicKey: String, _ message: String, _ signature: String) throws {
        let seed = try #require(bytes(hexDigits: seed))
        let key = try #require(KioskSigningKey(seed: seed))
        #expect(hexDigits(key.publicKey.bytes) == publicKey)
        let message = try #require(bytes(hexDigits: message))
        let signed = try key.signature(for: message)
        #expect(hexDigits(signed.signature) == signature)
        #expect(signed.key == sha256Hex(key.publicKey.bytes))
        #expect(key.publicKey.isValid(signed.signature, for: message))
        #expect(!key.publicKey.isValid(signed.signature, for: message + [0]))
    }

    @Test func neverPrintsThePrivateHalf() {
        let key = TestKeys.key(1)
        for text in ["\(key)", String(reflecting: key), String(describing: [key])] {
            #expect(!text.contains(hexDigits(key.seed)))
        }
        var dumped = ""
        dump(key, to: &dumped)
        #expect(!dumped.contains(hexDigits(key.seed)))
    }

    @Test func countsEachKeyOnce() throws {
        let root = TestKeys.sampleRoot()
        let notice = KioskNotice(feed: "shifan", version: 1, signed: KioskDay(rawValue: "2026-11-20"))
        // As if it were a root's: two of three.
        func refusal(_ keys: [KioskSigningKey], doubled: Bool = false) throws -> KioskFeedError.Code? {
            let file = try KioskSignedFile(signing: notice, with: keys)
            let signatures = doubled ? file.signatures + file.signatures : file.signatures
            do {
                try root.check(signatures, of: file.message, by: .root)
                return nil
            } catch {
                return error.code
            }
        }
        #expect(try refusal([TestKeys.root[0], TestKeys.root[2]]) == nil)
        #expect(try refusal(TestKeys.root + TestKeys.release) == nil)
        #expect(try refusal([TestKeys.root[0]], doubled: true) == .threshold)
        #expect(try refusal([TestKeys.root[0], TestKeys.root[0]]) == .threshold)
        #expect(try refusal([TestKeys.root[0], TestKeys.release[0]]) == .threshold)
        #expect(try refusal(TestKeys.release) == .badSignature)
    }

    @Test func aWrongSignatureDoesNoHarmAndCountsNothing() throws {
        let root = TestKeys.sampleRoot()
        let message = [UInt8]("abc".utf8)
        let right = try TestKeys.release[0].signature(for: message)
        let wrong = KioskSignature(key: TestKeys.release[1].publicKey.id, signature: right.signature)
        #expect(root.signers([wrong, right], of: message, role: .release) == [right.key])
        #expect(root.signers([wrong], of: message, role: .release) == [])
    }

    @Test func refusesAnotherFeedsFile() throws {
        let notice = KioskNotice(feed: "other", version: 1, signed: KioskDay(rawValue: "2026-11-20"))
        let file = try KioskSignedFile(signing: notice, with: TestKeys.notice)
        let error = #expect(throws: KioskFeedError.self) { try TestKeys.sampleRoot().check(file, by: .notice) }
        #expect(error?.code == .wrongFeed)
    }

    @Test func followsAChainOfRoots() throws {
        let first = TestKeys.sampleRoot()
        let newKeys = [TestKeys.key(11), TestKeys.key(12)]
        func next(
            version: Int = 2,
            feed: String = "shifan",
            signers: [KioskSigningKey]
        ) throws -> KioskFeedError.Code? {
            let root = KioskRoot(
                feed: feed,
                version: version,
                expires: KioskDay(rawValue: "2028-11-20"),
                root: (newKeys.map(\.publicKey), 2),
                release: ([TestKeys.key(13).publicKey], 1),
                notice: (TestKeys.notice.map(\.publicKey), 1)
            )
            do {
                try first.accept(KioskSignedFile(signing: root, with: signers))
                return nil
            } catch {
                return error.code
            }
        }
        let old = Array(TestKeys.root.prefix(2))
        #expect(try next(signers: old + newKeys) == nil)
        #expect(try next(signers: newKeys) == .rootSignature)
        #expect(try next(signers: old) == .rootSignature)
        #expect(try next(signers: TestKeys.release) == .rootSignature)
        #expect(try next(signers: [old[0]] + newKeys) == .rootThreshold)
        #expect(try next(signers: old + [newKeys[0]]) == .rootThreshold)
        #expect(try next(version: 3, signers: old + newKeys) == .rootVersion)
        #expect(try next(version: 1, signers: old + newKeys) == .rootVersion)
        #expect(try next(feed: "other", signers: old + newKeys) == .wrongFeed)
    }
}
