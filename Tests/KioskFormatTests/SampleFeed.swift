import KioskFormat

/// A small feed that uses every field, kept in `Sample/kiosk/v1` as it is published.
enum SampleFeed {
    static var files: [(path: String, contents: [UInt8])] {
        let guides = [sampleIdentityCard, sampleOnline].map { guide in
            (guide: guide, path: "guides/\(guide.header.id).json", contents: guide.canonicalJSON())
        }
        let index = sampleIndex(
            guides.map { ($0.guide, KioskFile(path: $0.path, contents: $0.contents)) }
        )
        var files = guides.map { (path: $0.path, contents: $0.contents) }
        files.append((path: "index.json", contents: index.canonicalJSON()))
        let manifest = KioskManifest(
            feed: "shifan",
            version: 1,
            published: KioskDay(rawValue: "2026-11-20"),
            expires: KioskDay(rawValue: "2026-12-25"),
            files: files.map { KioskFile(path: $0.path, contents: $0.contents) }
        )
        files.append((path: "manifest.json", contents: manifest.canonicalJSON()))
        return files
    }
}

private func sampleIndex(_ guides: [(guide: KioskGuide, file: KioskFile)]) -> KioskIndex {
    KioskIndex(
        title: "白话办事",
        region: "示范区",
        hotline: "12345",
        generated: KioskDay(rawValue: "2026-11-20"),
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
