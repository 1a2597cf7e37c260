extension String {
    /// Hands on each Unicode scalar's number; a string is valid UTF-8, so nothing is checked.
    @inline(__always)
    func forEachScalar(_ body: (UInt32) -> Void) {
        let bytes = utf8Span.span
        var i = 0
        while i < bytes.count {
            let lead = UInt32(bytes[i])
            if lead < 0x80 {
                body(lead)
                i &+= 1
            } else if lead >= 0xE0, lead < 0xF0 {
                body((lead & 0x0F) << 12 | UInt32(bytes[i &+ 1] & 0x3F) << 6 | UInt32(bytes[i &+ 2] & 0x3F))
                i &+= 3
            } else if lead < 0xE0 {
                body((lead & 0x1F) << 6 | UInt32(bytes[i &+ 1] & 0x3F))
                i &+= 2
            } else {
                let high = (lead & 0x07) << 18 | UInt32(bytes[i &+ 1] & 0x3F) << 12
                body(high | UInt32(bytes[i &+ 2] & 0x3F) << 6 | UInt32(bytes[i &+ 3] & 0x3F))
                i &+= 4
            }
        }
    }
}
