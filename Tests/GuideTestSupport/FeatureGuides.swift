/// The guides that between them use every feature of the format.
///
/// Tests that plant something in guide after guide take these: in all of them it would take an hour. That the others
/// are clean, found and shown is held by the tests of the whole site.
package enum FeatureGuides {
    package static let ids: Set<String> = [
        "shenfenzheng-buling", "hukou-chusheng", "huzhao-shenqing", "jiazhao-huanzheng",
        "jiehun-dengji", "lihun-dengji", "chushengzheng-qianfa", "chusheng-yijianshi",
        "shebaoka-shenling", "shebaoka-buka", "zhigong-canbao", "shiyejin",
        "xinshenger-yibao", "yidi-linshi", "yibao-pingzheng", "liangbing-yongyao",
        "ershoufang-guohu", "gjj-zufang", "fangchanzheng-bufa", "diya-zhuxiao",
        "getihu-sheli", "canyin-xuke", "gongsi-sheli", "kaiban-yijianshi", "huwai-guanggao",
        "dibao-shenqing", "canjizheng-shenling", "falv-yuanzhu", "gaoling-jintie",
    ]

    /// Whether a path is one of theirs.
    package static func contains(_ path: String) -> Bool {
        guard path.hasSuffix(".md"), let name = path.split(separator: "/").last else { return false }
        return ids.contains(String(name.dropLast(3)))
    }
}
