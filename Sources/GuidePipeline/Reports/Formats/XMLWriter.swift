/// Builds an XML file in one pass over one buffer; every text is escaped scalar by scalar, never by character.
struct XMLWriter {
    private(set) var bytes: [UInt8]
    private var depth = 0

    init(reserving capacity: Int) {
        bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
        bytes.reserveCapacity(capacity)
    }

    /// Writes an element with others inside it.
    mutating func element(
        _ name: String,
        _ attributes: KeyValuePairs<String, String>,
        _ writeInside: (inout XMLWriter) -> Void
    ) {
        open(name, attributes)
        bytes += ">\n".utf8
        depth += 1
        writeInside(&self)
        depth -= 1
        indent()
        bytes += "</\(name)>\n".utf8
    }

    /// Writes an element with nothing inside it.
    mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String>) {
        open(name, attributes)
        bytes += "/>\n".utf8
    }

    /// Writes an element that holds text.
    mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String>, text: String) {
        open(name, attributes)
        bytes.append(UInt8(ascii: ">"))
        append(text)
        bytes += "</\(name)>\n".utf8
    }

    private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String>) {
        indent()
        bytes += "<\(name)".utf8
        for (key, value) in attributes {
            bytes += " \(key)=\"".utf8
            append(value)
            bytes.append(UInt8(ascii: "\""))
        }
    }

    private mutating func indent() { bytes += repeatElement(UInt8(ascii: " "), count: depth * 2) }

    private mutating func append(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x26: bytes += "&amp;".utf8
            case 0x3C: bytes += "&lt;".utf8
            case 0x3E: bytes += "&gt;".utf8
            case 0x22: bytes += "&quot;".utf8
            case 0x09, 0x0A, 0x0D: bytes += "&#\(scalar.value);".utf8
            // XML 1.0 has no way to write the other control characters, nor the two non-characters.
            case 0..<0x20, 0xFFFE, 0xFFFF: bytes += "\\x\(String(scalar.value, radix: 16))".utf8
            default: bytes += UTF8.encode(scalar).map(Array.init) ?? []
            }
        }
    }
}
