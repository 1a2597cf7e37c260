import GuideModel
import KioskFormat

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
        for written in ["（\(address)）", "(\(address))", address] {
            guard let place = platform.firstRange(of: written) else { continue }
            platform.removeSubrange(place)
            break
        }
        while let last = platform.last, " ：:，；".contains(last) { platform.removeLast() }
        self.init(platform: platform.isEmpty ? nil : platform, address: address)
    }
}

extension KioskGuide.TimeLimit {
    init(_ limit: TimeLimit) {
        self.init(
            promised: KioskDuration(limit.promised.value),
            statutory: limit.statutory.map { KioskDuration($0.value) }
        )
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
