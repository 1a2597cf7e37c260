/// How closely a checklist is set so that it fits on one sheet: 1 as usual, up to 4.
///
/// The height is estimated from what is listed, in thousandths of a sheet; the figures were fitted to the heights of
/// the project's guides in print, and every one of them fits.
func paperSize(documents: HTML, steps: HTML, parts: Int) -> Int {
    var items = 0
    var characters = 0
    for html in [documents, steps] {
        let listed = extent(of: html)
        items += listed.items
        characters += listed.characters
    }
    let height = 420 + 13 * items + 11 * characters / 25 + 40 * parts
    return height < 830 ? 1 : height < 1000 ? 2 : height < 1200 ? 3 : 4
}

/// The list items of a piece of a page, and its characters outside tags.
private func extent(of html: HTML) -> (items: Int, characters: Int) {
    var items = 0
    var characters = 0
    var isTag = false
    var previous: (UInt8, UInt8) = (0, 0)
    let bytes = html.source.utf8.span
    for index in bytes.indices {
        let byte = bytes[index]
        switch byte {
        case UInt8(ascii: "<"): isTag = true
        case UInt8(ascii: ">"): isTag = false
        case UInt8(ascii: "i") where isTag && previous == (UInt8(ascii: "<"), UInt8(ascii: "l")): items += 1
        // Neither white space nor the rest of a character.
        case 0x21..<0x80, 0xC0...0xFF: characters += isTag ? 0 : 1
        default: break
        }
        previous = (previous.1, byte)
    }
    return (items, characters)
}
