/// Text in which 1️⃣, 2️⃣ … mark the places a test talks about.
package struct MarkedText {
    package let bytes: [UInt8]

    /// Byte offsets in `bytes`, by marker.
    package let markers: [Character: Int]

    private static let names: Set<Character> = ["1️⃣", "2️⃣", "3️⃣", "4️⃣", "5️⃣", "6️⃣", "7️⃣", "8️⃣", "9️⃣"]

    package init(_ marked: String) {
        var bytes: [UInt8] = []
        var markers: [Character: Int] = [:]
        for character in marked {
            if Self.names.contains(character) {
                precondition(markers[character] == nil, "marker \(character) stands twice")
                markers[character] = bytes.count
            } else {
                bytes += Array(character.utf8)
            }
        }
        self.bytes = bytes
        self.markers = markers
    }
}
