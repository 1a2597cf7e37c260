import GuideModel
import GuideSearch
import GuideTestSupport
import KioskFormat
import Testing

@testable import GuidePipeline

/// The base guide with an example's changes, as the feed tells it.
func kioskGuide(_ example: Example, id: String = "banzheng") async throws -> KioskGuide {
    try await kioskSource(example, id: id).kioskGuide
}

func kioskSource(_ example: Example, id: String = "banzheng") async throws -> KioskSource {
    let library = try #require(await check(example).library)
    let guide = try #require(library.guide(id))
    return KioskSource(
        guide,
        derived: DerivedGuide(guide),
        claims: [],
        library: library,
        shown: Set(library.guides.map(\.id))
    )
}

/// The feed of a whole tree, by path.
func kioskFiles(_ example: Example, today: String = "2026-11-21", jobs: Int = 1) async throws -> [String: [UInt8]] {
    let library = try #require(await check(example, today: today).library)
    let feed = await kioskFeed(
        library,
        guides: library.guides,
        derived: library.guides.map { DerivedGuide($0) },
        badges: [:],
        schemas: [("guide.schema.json", Array("{}\n".utf8))],
        search: SearchIndex(entryName: "index.0.js", files: []),
        jobs: jobs
    )
    return Dictionary(feed.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
}

/// A slip as it is printed for someone who answered no question.
func printed(_ slip: [KioskGuide.SlipBlock]) -> String { slip.flatMap(\.lines).joined(separator: "\n") }

/// A second guide for trees that need one.
let cardGuide = """
    ---
    id: shebaoka
    标题: 社保卡丢了怎么补
    事项: 社会保障卡补领
    部门: 人社局
    别名: [补社保卡]
    ---

    带身份证来，当场补。

    ## 您是哪种情况

    - **谁去办**：本人去 / 家人去

    ## 要带什么

    - **身份证**（原件看一眼，可用电子证照）
    - **授权委托书**（原件 1 份）〔家人去〕

    ## 怎么办

    1. **到窗口补卡**（到窗口，20 分钟）

    """
