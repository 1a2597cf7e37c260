import GuideModel
import KioskFormat

/// How long a reader may call a feed up to date, in days.
private let freshDays = 90

/// The manifest of a feed published on the library's day.
func kioskManifest(_ library: Library, files: [KioskFile]) -> KioskManifest {
    KioskManifest(
        feed: feedName(library.settings.baseURL),
        version: feedVersion(library.today),
        published: KioskDay(library.today),
        expires: KioskDay(library.today.adding(days: freshDays)),
        files: files
    )
}

/// The day as `YYYYMMDD`, and two digits for publications of one day.
///
/// The digits are 00, since a build that knows nothing of earlier ones cannot count them: whoever publishes twice a
/// day counts them up before signing.
func feedVersion(_ day: CalendarDay) -> Int {
    let (year, month, day) = day.components
    return ((year * 100 + month) * 100 + day) * 100
}

/// A feed's name from the site's address: `https://example.org/banshi/` gives `example.org-banshi`.
///
/// An address that cannot be told apart in this form gives a name made of its SHA-256.
func feedName(_ baseURL: String) -> String {
    var name: [UInt8] = []
    var gap: UInt8?
    for byte in addressWithoutScheme(baseURL) {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            if let sign = gap, !name.isEmpty { name.append(sign) }
            gap = nil
            name.append(byte)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"):
            if let sign = gap, !name.isEmpty { name.append(sign) }
            gap = nil
            name.append(byte | 0x20)
        case UInt8(ascii: "."): gap = gap ?? byte
        case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ":"): gap = UInt8(ascii: "-")
        default: return hashedName(baseURL)
        }
    }
    guard !name.isEmpty, name.count <= 64 else { return hashedName(baseURL) }
    return String(decoding: name, as: UTF8.self)
}

private func addressWithoutScheme(_ address: String) -> ArraySlice<UInt8> {
    let bytes = Array(address.utf8)
    let sign = Array("://".utf8)
    guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: sign) }) else { return bytes[...] }
    return bytes[(start + sign.count)...]
}

private func hashedName(_ address: String) -> String { "site-" + sha256Hex(Array(address.utf8)).prefix(32) }

extension KioskDay {
    init(_ day: CalendarDay) { self.init(rawValue: day.description) }
}
