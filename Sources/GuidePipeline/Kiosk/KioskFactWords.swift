import GuideModel
import KioskFormat

// The words of values that a guide may also write as a list below the key, where the line itself is empty.

func text(_ windows: [WindowReference]) -> String? {
    windows.map { $0.hall.value + ($0.window.map { " · " + $0.value } ?? "") }.joined(separator: "；")
}

func text(_ fee: Fee) -> String? {
    fee.isFree ? nil : fee.items.map { ($0.partTitle.map { $0 + "：" } ?? "") + $0.text.value }.joined(separator: "；")
}

func text(_ results: [ServiceResult]) -> String? {
    results.map { $0.name.value + "（" + $0.ways.map(\.value).joined(separator: "、") + "）" }.joined(separator: "；")
}

func text(_ names: [Located<String>]) -> String? { names.map(\.value).joined(separator: "、") }

extension Fee.Item {
    /// The item without its legal basis: `工本费 40 元`.
    var words: String {
        guard let basis, !basis.isEmpty else { return text.value }
        for (open, close) in [("（", "）"), ("(", ")")] {
            let bracket = open + basis + close
            guard text.value.hasSuffix(bracket), text.value.utf8.count > bracket.utf8.count else { continue }
            return trimmed(text.value.dropLast(bracket.count))
        }
        return text.value
    }
}

/// The text without spaces at its ends.
func trimmed(_ text: some StringProtocol) -> String {
    var rest = Substring(text)
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
}

extension KioskGuide.Phones {
    /// The numbers of a value that may hold words as well; nil where no number is.
    init?(_ names: [Located<String>]) {
        let numbers = names.compactMap { number(in: $0.value) }
        guard !numbers.isEmpty else { return nil }
        self.init(numbers)
    }
}

/// The first run of at least three digits, with the hyphens and the plus sign in it.
private func number(in text: String) -> String? {
    var number: [UInt8] = []
    var digits = 0
    for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            number.append(byte)
            digits += 1
        case UInt8(ascii: "+") where number.isEmpty, UInt8(ascii: "-") where digits > 0: number.append(byte)
        default:
            if digits >= 3 { return phone(number) }
            number = []
            digits = 0
        }
    }
    return digits >= 3 ? phone(number) : nil
}

private func phone(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.last == UInt8(ascii: "-") ? bytes.dropLast() : bytes[...], as: UTF8.self)
}

extension KioskGuide.OnlineService {
    /// The platform is what the guide says beside the address.
    init?(_ channel: OnlineChannel) {
        guard let address = channel.address?.value else {
            guard !channel.text.isEmpty else { return nil }
            self.init(platform: channel.text)
            return
        }
        var platform = channel.text
        if let place = platform.firstRange(of: address) { platform.removeSubrange(place) }
        while let last = platform.last, " ：:，（(；".contains(last) { platform.removeLast() }
        self.init(platform: platform.isEmpty ? nil : platform, address: address)
    }
}

extension KioskGuide.Results {
    init(_ results: [ServiceResult]) {
        self.init(
            results.map { result in
                KioskGuide.Result(
                    name: result.name.value,
                    ways: result.ways.map { KioskGuide.Way(KioskGuide.Way.Kind($0.value), text: $0.value) }
                )
            }
        )
    }
}

extension KioskGuide.Way.Kind {
    /// The kind of a way in the guide's own words.
    fileprivate init(_ words: String) {
        self =
            switch words {
            case "自己取": .pickUp
            case "邮寄": .mail
            case "下载": .download
            case "短信": .textMessage
            case "上门": .homeDelivery
            case "打到银行卡": .bankAccount
            default: .other
            }
    }
}

extension KioskGuide.Scope.Area {
    init(_ area: Scope.Area) {
        switch area {
        case .district: self = .district
        case .city: self = .city
        case .province: self = .province
        case .country: self = .nation
        }
    }
}
