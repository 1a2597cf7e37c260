internal import Foundation

/// A text in NFC, with where it drifts apart from the text it was made of.
struct NormalizedText {
    private(set) var bytes: [UInt8] = []

    /// Offsets in `bytes` and in the text before, where they change their distance.
    private(set) var shifts: [SourceText.Shift] = []

    /// Whether NFC writes the text otherwise.
    private(set) var isDifferent = false

    init(_ text: [UInt8]) {
        bytes.reserveCapacity(text.count)
        var before = 0
        // Normal forms never cross the borders of Swift's characters, so one character at a time is enough.
        for character in String(decoding: text, as: UTF8.self) {
            let own = character.utf8
            before += own.count
            if own.count == 1 {
                bytes += own
                continue
            }
            let composed = String(character).precomposedStringWithCanonicalMapping.utf8
            bytes += composed
            if !composed.elementsEqual(own) { isDifferent = true }
            if composed.count != own.count { shifts.append(.init(clean: bytes.count, disk: before)) }
        }
    }

    /// Where a byte of the text before stands in the composed one.
    func offset(of before: Int) -> Int {
        guard let last = shifts.last(where: { $0.disk <= before }) else { return before }
        return last.clean + before - last.disk
    }
}

extension [SourceText.Shift] {
    /// Leads from a text through the text it was made of to the file: `self` is the second leg, `first` the first.
    func following(_ first: [SourceText.Shift]) -> [SourceText.Shift] {
        var joined: [SourceText.Shift] = []
        joined.reserveCapacity(count + first.count)
        var toMiddle = SourceText.Shift(clean: 0, disk: 0)
        var toDisk = SourceText.Shift(clean: 0, disk: 0)
        var (a, b) = (startIndex, first.startIndex)
        while a < endIndex || b < first.endIndex {
            if a < endIndex, b == first.endIndex || self[a].disk <= first[b].clean {
                toMiddle = self[a]
                a += 1
                joined.append(.init(clean: toMiddle.clean, disk: toDisk.disk + toMiddle.disk - toDisk.clean))
            } else {
                toDisk = first[b]
                b += 1
                joined.append(.init(clean: toMiddle.clean + toDisk.clean - toMiddle.disk, disk: toDisk.disk))
            }
        }
        return joined
    }
}
