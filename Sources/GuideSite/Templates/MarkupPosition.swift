/// Where in HTML a tag of a template stands, as far as escaping depends on it.
enum MarkupPosition: Equatable {
    /// Between elements.
    case text
    /// In the double-quoted value of this attribute.
    case attribute(String)
    /// In a start tag but in no quoted value, in a comment, or in a script: no value is safe there.
    case elsewhere
}

/// Follows the markup of a template byte by byte.
struct MarkupCursor {
    private enum State {
        case text
        case tagName
        case insideTag
        case attributeName
        case afterEquals
        case quoted(UInt8)
        case unquoted
        case comment
    }

    private var state = State.text
    private var tagName = ""
    private var attribute = ""
    private var recent: [UInt8] = []

    /// The element whose text is no markup: script or style.
    private var rawElement: String?

    var position: MarkupPosition {
        switch state {
        case .text: rawElement == nil ? .text : .elsewhere
        case .quoted(UInt8(ascii: "\"")): .attribute(attribute)
        default: .elsewhere
        }
    }

    /// Moves over a byte of literal markup, and says what is wrong with it, if anything.
    mutating func advance(over byte: UInt8) -> String? {
        recent.append(byte)
        if recent.count > 3 { recent.removeFirst() }
        switch state {
        case .text:
            if byte == UInt8(ascii: "<") {
                (state, tagName) = (.tagName, "")
            } else if rawElement != nil, byte > 0x20 {
                rawElement = nil
                return "页面的安全策略不许写内联脚本和样式，请放进 assets/ 里的文件"
            }
        case .tagName: return advanceTagName(byte)
        case .insideTag, .attributeName, .afterEquals: return advanceInsideTag(byte)
        case .quoted(let quote): if byte == quote { state = .insideTag }
        case .unquoted:
            if byte == UInt8(ascii: ">") { endTag() } else if isSpace(byte) { state = .insideTag }
        case .comment: if recent.elementsEqual("-->".utf8) { state = .text }
        }
        return nil
    }

    private mutating func advanceTagName(_ byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: ">"): endTag()
        case _ where isSpace(byte): state = .insideTag
        default:
            tagName.unicodeScalars.append(lowercased(byte))
            if tagName == "!--" { state = .comment }
        }
        return nil
    }

    private mutating func advanceInsideTag(_ byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: ">"): endTag()
        case UInt8(ascii: "="):
            state = .afterEquals
            guard attribute == "style" || attribute.hasPrefix("on") else { return nil }
            return "页面的安全策略不许写“\(attribute)”，请用 class 或 assets/ 里的脚本"
        case UInt8(ascii: "\""), UInt8(ascii: "'"): state = .quoted(byte)
        case _ where isSpace(byte): if case .attributeName = state { state = .insideTag }
        default:
            switch state {
            case .afterEquals: state = .unquoted
            case .attributeName: attribute.unicodeScalars.append(lowercased(byte))
            default:
                state = .attributeName
                attribute = String(Character(lowercased(byte)))
            }
        }
        return nil
    }

    private mutating func endTag() {
        state = .text
        switch tagName {
        case "script", "style": rawElement = tagName
        case "/script", "/style": rawElement = nil
        default: break
        }
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }

    private func lowercased(_ byte: UInt8) -> Unicode.Scalar {
        Unicode.Scalar(byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte)
    }
}
