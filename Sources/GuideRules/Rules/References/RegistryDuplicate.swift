import GuideModel

/// A name in a registry means one entry.
struct RegistryDuplicate: LibraryRule {
    static let about = RuleDescription(
        id: "registry-duplicate",
        group: .references,
        severity: .error,
        demand: "一张登记表里，每个名称、别名和 id 只属于一项；一个大厅里的窗口名也不重复。",
        why: "名字指着两项，指南里写的是哪一项就说不清了。",
        source: "docs/guide-format.md：Files，Registries",
        accepts: [
            Example(files: [
                "guides/departments.yml": """
                - 名称: 公安局
                  别名: [派出所]
                  电话: 0000-1234567
                - 名称: 人力资源和社会保障局
                  电话: 0000-7654321
                - 名称: 税务局
                  电话: "12366"

                """
            ])
        ],
        rejects: [
            Example(files: [
                "guides/departments.yml": """
                - 名称: 公安局
                  别名: [派出所]
                  电话: 0000-1234567
                - 名称: 1️⃣派出所
                  电话: 0000-7654321
                - 名称: 人力资源和社会保障局
                  别名: [2️⃣公安局]
                  电话: 0000-7654321
                - 名称: 税务局
                  电话: "12366"

                """
            ]),
            Example(files: [
                "guides/domains.yml": """
                - id: huji-chuxing
                  名称: 户口证件与出行
                  简介: 身份证、户口和出行证件。
                - id: 1️⃣huji-chuxing
                  名称: 社保与就业
                  简介: 社保卡和找工作。

                """
            ]),
        ]
    )

    func check(_ library: Library, _ findings: inout Findings) {
        let registries = library.registries
        compare(registries.domains.map { [$0.id] }, &findings)
        compare(registries.domains.map { [$0.name] }, &findings)
        compare(registries.departments.map { [$0.name] + $0.aliases }, &findings)
        compare(registries.documents.map { [$0.name] + $0.aliases }, &findings)
        compare(registries.synonyms.map { [$0.word] + $0.others }, &findings)
        compare(registries.lifeEvents.map { [$0.id] }, &findings)
        compare(registries.lifeEvents.map { [$0.name] }, &findings)
        compare(registries.halls.map { [$0.id] }, &findings)
        compare(registries.halls.map { [$0.name] }, &findings)
        for hall in registries.halls { compare(hall.windows.map { [$0.name] }, &findings) }
    }

    /// Reports names that another entry has already; the same name twice in one entry does no harm.
    private func compare(_ entries: [[Located<String>]], _ findings: inout Findings) {
        var first: [String: (entry: Int, range: SourceRange)] = [:]
        for (entry, names) in entries.enumerated() {
            for name in names {
                if let earlier = first[name.value] {
                    guard earlier.entry != entry else { continue }
                    findings.report(.twice(name.value), at: name.range, notes: [.init("已经写过一次", at: earlier.range)])
                } else {
                    first[name.value] = (entry, name.range)
                }
            }
        }
    }
}

extension Findings.Message {
    fileprivate static func twice(_ name: String) -> Self {
        Self("“\(name)”已经是另一项的名字", hint: "换个名字；说的是同一样，就合成一项")
    }
}
