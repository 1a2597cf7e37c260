import KioskFormat

/// A small feed that uses every field, kept in `Sample/kiosk/v1` as it is published: the second version, signed.
enum SampleFeed {
    static let day = KioskDay(rawValue: "2026-11-20")

    static var files: [(path: String, contents: [UInt8])] {
        get throws { try signedSample(newest, after: earlier).map { (path: $0.key, contents: $0.value) } }
    }

    /// The plain files of the version, its manifest too.
    static var newest: [(path: String, contents: [UInt8])] {
        version(2_026_112_000, on: day, [sampleIdentityCard, sampleOnline])
    }

    /// The version a week before, in which one guide said a little less.
    static var earlier: [(path: String, contents: [UInt8])] {
        var guide = sampleIdentityCard
        guide.shortAnswer = "身份证丢了不用慌。本人到公安综合窗口，20 个工作日内拿到新证。"
        return version(2_026_111_300, on: day.adding(days: -7), [guide, sampleOnline])
    }

    private static func version(
        _ number: Int,
        on day: KioskDay,
        _ guides: [KioskGuide]
    ) -> [(path: String, contents: [UInt8])] {
        let guides = guides.map { guide in
            (guide: guide, path: "guides/\(guide.header.id).json", contents: guide.canonicalJSON())
        }
        let index = sampleIndex(
            guides.map { ($0.guide, KioskFile(path: $0.path, contents: $0.contents)) },
            on: day
        )
        var files = guides.map { (path: $0.path, contents: $0.contents) }
        files.append((path: "index.json", contents: index.canonicalJSON()))
        let manifest = KioskManifest(
            feed: "shifan",
            version: number,
            published: day,
            expires: day.adding(days: 90),
            files: files.map { KioskFile(path: $0.path, contents: $0.contents) },
            withdrawn: [
                .init(id: "shenfenzheng-bu", since: Self.day.adding(days: -7), successor: "shenfenzheng-buling"),
                .init(id: "zanzhuzheng-ban", since: Self.day.adding(days: -7)),
            ]
        )
        files.append((path: "manifest.json", contents: manifest.canonicalJSON()))
        return files
    }
}

private func sampleIndex(_ guides: [(guide: KioskGuide, file: KioskFile)], on day: KioskDay) -> KioskIndex {
    KioskIndex(
        title: "白话办事",
        region: "示范区",
        hotline: "12345",
        generated: day,
        domains: [
            KioskIndex.Domain(id: "huji-chuxing", name: "户籍出行", introduction: "户口、身份证、出门要用的证。")
        ],
        guides: guides.map { entry($0.guide, file: $0.file) }
    )
}

private func entry(_ guide: KioskGuide, file: KioskFile) -> KioskIndex.Entry {
    let header = guide.header
    let isOnline = header.id == sampleOnline.header.id
    return KioskIndex.Entry(
        id: header.id,
        domain: header.domain,
        title: header.title,
        shortTitle: header.shortTitle,
        officialName: header.officialName,
        initials: isOnline ? "wscjzm" : "sfzdlzmbb",
        pinyin: isOnline ? "wang shang cha ju zhu zheng ming" : "shen fen zheng diu le zen me bu ban",
        aliases: isOnline ? [] : [KioskName(text: "补身份证", initials: "bsfz", pinyin: "bu shen fen zheng")],
        departments: header.departments,
        audiences: header.audiences,
        badges: header.badges,
        visits: isOnline ? KioskVisits(minimum: 0, maximum: 0) : KioskVisits(minimum: 1, maximum: 2),
        timeLimit: isOnline
            ? KioskStatement(.given(KioskDuration(amount: 0, unit: .onTheSpot, text: "当场")), text: "当场办结")
            : KioskStatement(
                .given(KioskDuration(amount: 20, unit: .workingDay, text: "20 个工作日")),
                text: "20 个工作日（法定 60 日）"
            ),
        fee: isOnline
            ? KioskStatement(.given(KioskPrice(isFree: true)), text: "不收费")
            : KioskStatement(.given(KioskPrice(isFree: false, amounts: [1_000, 4_000])), text: "40 元"),
        updated: header.updated,
        review: header.review,
        status: header.status,
        file: file
    )
}
