import KioskFormat

/// A signed file that was accepted, as it lies in the store.
struct Accepted<Content: KioskSigned>: Sendable {
    var name: AcceptedName
    var file: KioskSignedFile<Content>
}

/// What a store holds, as far as it is right: the rest counts as not there.
struct HeldState: Sendable {
    /// The head of the newest version.
    var head: Accepted<KioskHead>?

    /// Further heads whose version may still be whole, the best first.
    var older: [Accepted<KioskHead>] = []

    var notice: Accepted<KioskNotice>?

    /// Whether the pointer file had to be guessed.
    var isPointerLost = false

    /// Reads the pointer and what it names; where that is damaged, takes the newest of what lies there.
    ///
    /// A file's name holds its hash, so that nothing is taken that the store did not write.
    init(_ store: StoreFiles) {
        let pointer: StorePointer? = store.readGuarded("pointer")
        let named = [pointer?.head, pointer?.previous].compactMap(\.self)
        let others = store.names(in: "heads").compactMap(AcceptedName.init).filter { !named.contains($0) }
        let known = named.compactMap { Self.head($0, store) }
        let found = others.compactMap { Self.head($0, store) }.sorted { Self.isNewer($0, $1) }
        var heads = known + found
        if !heads.isEmpty, pointer?.head == nil || heads[0].name == pointer?.head { head = heads.removeFirst() }
        // The head that the pointer names is gone: the newest of the others takes its place.
        if head == nil { head = heads.sorted { Self.isNewer($0, $1) }.first }
        older = heads.filter { $0.name != head?.name }

        if let name = pointer?.notice { notice = Self.notice(name, store) }
        if notice == nil {
            notice = store.names(in: "notices").compactMap(AcceptedName.init).compactMap { Self.notice($0, store) }
                .max { ($0.name.root, $0.file.content.version) < ($1.name.root, $1.file.content.version) }
        }
        isPointerLost = pointer == nil && (head != nil || notice != nil)
    }

    private static func isNewer(_ a: Accepted<KioskHead>, _ b: Accepted<KioskHead>) -> Bool {
        let (x, y) = (a.file.content, b.file.content)
        return (a.name.root, x.version, x.sequence) > (b.name.root, y.version, y.sequence)
    }

    private static func head(_ name: AcceptedName, _ store: StoreFiles) -> Accepted<KioskHead>? {
        accepted(name, "heads", KioskLimits.headLength, store)
    }

    private static func notice(_ name: AcceptedName, _ store: StoreFiles) -> Accepted<KioskNotice>? {
        accepted(name, "notices", KioskLimits.noticeLength, store)
    }

    private static func accepted<Content>(
        _ name: AcceptedName,
        _ folder: String,
        _ limit: Int,
        _ store: StoreFiles
    ) -> Accepted<Content>? {
        guard let bytes = store.read("\(folder)/\(name.text)", limit: limit), sha256Hex(bytes) == name.sha256,
            let file = try? KioskSignedFile<Content>(contents: bytes, atMost: limit)
        else { return nil }
        return Accepted(name: name, file: file)
    }
}

extension HeldState {
    /// The heads whose version can be shown, the one to show first.
    var heads: [Accepted<KioskHead>] { (head.map { [$0] } ?? []) + older }

    /// The later day on which the head and the notice held were signed; nil where there is neither.
    var floor: KioskDay? {
        [head?.file.content.signed, notice?.file.content.signed].compactMap(\.self).max()
    }
}
