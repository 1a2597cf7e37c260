package import KioskFormat

extension KioskFeedError {
    /// What is wrong, for the person at the terminal, without a full stop.
    package var chinese: String { (words[code] ?? message) + (offset.map { "（第 \($0) 字节处：\(message)）" } ?? "") }
}

private let words: [KioskFeedError.Code: String] = [
    .notJSON: "根本不是 JSON，多半是别的网页或文件",
    .notCanonical: "不是规范写法的 JSON，可能被改过、截断过或重新排版过",
    .format: "内容的形状不对",
    .formatVersion: "格式的版本是这个工具不认识的",
    .tooLarge: "太大，超过了规定的上限",
    .rootSignature: "没有上一份根文件和它自己的有效签名",
    .rootThreshold: "根文件的有效签名不够数",
    .rootVersion: "根文件的序号接不上",
    .rootExpired: "根文件已经过期",
    .badSignature: "没有有效的签名",
    .threshold: "有效的签名不够数",
    .wrongFeed: "是另一个站点的",
    .manifestTotal: "总长度和各文件长度之和对不上",
    .manifestMismatch: "文件清单和签名的说法对不上",
    .fileLength: "长度不对",
    .fileHash: "内容和记录的哈希对不上，可能被改过或坏了",
    .delta: "增量文件不能用",
    .missing: "缺了",
]
