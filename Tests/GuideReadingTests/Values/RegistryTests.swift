import GuideModel
import GuideReading
import GuideTestSupport
import Testing

/// Registries and settings, from YAML to values.
struct RegistryTests {
    private func registries(_ name: RegistryFile, _ yaml: String) -> (Registries, [String]) {
        var registries = Registries()
        let read = readRegistry(
            name,
            Array(yaml.utf8),
            file: FileID(0),
            path: "guides/\(name.rawValue)",
            into: &registries
        )
        return (
            registries, Reading(yaml, path: "guides/\(name.rawValue)").findings + (read.guide == nil ? [] : ["a guide"])
        )
    }

    @Test func allOfThemAreRead() {
        for (path, yaml) in BaseTree.registries { #expect(Reading(yaml, path: path).findings == [], "\(path)") }
        let halls = registries(.halls, BaseTree.registries["guides/halls.yml"] ?? "").0.halls
        #expect(halls.map(\.name.value) == ["示范区政务服务中心", "示范区人才大厅"])
        #expect(halls.first?.windows.map(\.name.value) == ["公安综合窗口", "社保综合窗口", "税务窗口"])
        #expect(halls.first?.windows.first?.departments.map(\.value) == ["公安局"])
        #expect(halls.first?.windows.first?.domains.map(\.value) == ["huji-chuxing"])
        let documents = registries(.documents, "- {名称: 身份证, 种类: 证照, 电子证照: 没有, 别名: [证件]}\n").0.documents
        #expect(documents.first?.kind == .licence)
        #expect(documents.first?.hasElectronicLicence == false)
        #expect(documents.first?.aliases.map(\.value) == ["证件"])
        let abolished = registries(.abolished, "- 材料: 户口簿\n  从哪天起: 2025-05-10\n  依据: 《条例》\n").0.abolished
        #expect(abolished.first?.since.value == CalendarDay("2025-05-10"))
    }

    @Test(arguments: [
        (RegistryFile.domains, "- id: a\n  名称: 甲\n", ["1:3 missing-entry-key"]),
        (.domains, "- id: A\n  名称: 甲\n  简介: 乙\n", ["1:7 invalid-id"]),
        (.domains, "- id: a\n  名称: 甲\n  简介: 乙\n  图标: x\n", ["4:3 unknown-key"]),
        (.domains, "- id: a\n  名称：甲\n  简介: 乙\n", ["2:5 yaml-full-width"]),
        (.domains, "- id: a\n  名称:甲\n  简介: 乙\n", ["2:5 yaml-syntax"]),
        (.domains, "- id: a\n  名称: 甲\n  名称: 乙\n  简介: 乙\n", ["3:3 yaml-duplicate-key"]),
        (.domains, "a: b\n", ["1:1 wrong-type"]), (.domains, "- 甲\n- 乙\n", ["1:3 wrong-type", "2:3 wrong-type"]),
        (.domains, "# 还没有\n", []),
        (.domains, "---\n- id: a\n  名称: 甲\n  简介: 乙\n...\n", []),
        (.domains, "- id: a\n  名称: 甲\n  简介: 乙\n---\n- id: b\n  名称: 甲\n  简介: 乙\n", ["4:1 yaml-multiple-documents"]),
        (.departments, "- 名称：公安局\n  电话: \"110\"\n", ["1:5 yaml-full-width"]),
        (.departments, "- 名称: 公安局\n\t电话: \"110\"\n", ["2:1 yaml-syntax"]),
        (.halls, "- id: a\n  名称: 甲\n  地址: 乙\n  时间: 丙\n  电话: \"110\"\n  窗口: []\n", ["6:7 blank-value"]),
        (.halls, "- id: a\n  名称: 甲\n  地址: 乙\n  时间: 丙\n  电话: \"110\"\n  窗口: 丁\n", ["6:7 wrong-type"]),
        (
            .halls, "- id: a\n  名称: 甲\n  地址: 乙\n  时间: 丙\n  电话: \"110\"\n  窗口:\n    - 名称：丁\n      部门: [戊]\n",
            ["7:9 yaml-full-width"]
        ),
        (.halls, "- id: a\n  名称: 甲\n  地址: 乙\n  时间: 丙\n  电话: \"110\"\n  窗口:\n    - 名称: 丁\n", ["7:7 missing-entry-key"]),
        (.documents, "- 名称: 甲\n  种类: 证件\n", ["2:7 unknown-choice"]),
        (.documents, "- 名称: 甲\n  电子证照: 是\n", ["2:9 unknown-choice"]),
        (.glossary, "- 官话: 甲\n  白话: 乙\n  换法: 随便\n", ["3:7 unknown-choice"]),
        (.synonyms, "- 词: 甲乙\n  也说: [丙丁]\n", []),
        (.synonyms, "- 词: 甲乙\n", ["1:3 missing-entry-key"]),
        (.synonyms, "- 词: 甲乙\n  也说: []\n", ["2:3 blank-value"]),
        (.abolished, "- 材料: 甲\n  从哪天起: 2025年\n  依据: 乙\n", ["2:9 invalid-date"]),
        (.abolished, "- 材料: &a 甲\n  从哪天起: 2025-05-10\n  依据: *a\n", ["1:7 yaml-anchor", "3:7 yaml-anchor"]),
        (.abolished, "", ["1:1 empty-file"]),
        (.lifeEvents, "- id: a\n  名称: 甲\n  指南: [b, c]\n", []),
        (.lifeEvents, "- id: a\n  名称: 甲\n  指南: []\n", ["3:3 blank-value"]),
        (.lifeEvents, "- id: A\n  名称: 甲\n", ["1:3 missing-entry-key", "1:7 invalid-id"]),
    ])
    func saysWhatIsWrong(name: RegistryFile, yaml: String, findings: [String]) {
        #expect(registries(name, yaml).1 == findings)
    }

    /// Settings, good and bad (reliability F06).
    @Test(arguments: [
        ("title: 甲\nregion: 乙\nbase_url: https://a.b\nhotline: \"12345\"\n", []),
        ("title: 甲\nregion: 乙\nbase_url: https://a.b # the public one\nhotline: 12345\n", []),
        ("title: 甲\nregion: 乙\nbase_url: https://a.b\n", ["1:1 missing-entry-key"]),
        ("title: 甲\nregion: 乙\nbase_url: a.b\nhotline: 12345\n", ["3:11 invalid-base-url"]),
        ("title: 甲\nregion: 乙\nbase_url: https://a.b?c\nhotline: 12345\n", ["3:11 invalid-base-url"]),
        ("tilte: 甲\nregion: 乙\nbase_url: https://a.b\nhotline: 12345\n", ["1:1 unknown-key"]),
        ("title: 甲\nregion: 乙\nbase_url: https://a.b\nhotline: 12345\ntheme: x\n", ["5:1 unknown-key"]),
        ("title: 甲\nregion: 乙\nbase_url: https://a.b\nhotline: 1\nfeedback: mailto:a@b.c\n", []),
        ("title: 甲\nregion: 乙\nbase_url: https://a.b\nhotline: 1\nfeedback: https://a.b/c\n", []),
        ("title: 甲\nregion: 乙\nbase_url: https://a.b\nhotline: 1\nfeedback: http://a.b\n", ["5:11 invalid-feedback"]),
        ("title: 甲\nregion: 乙\nbase_url: https://a.b\nhotline: 1\nfeedback: https://a@b/\n", ["5:11 invalid-feedback"]),
        ("title: 甲\nregion: 乙\nbase_url: https://a.b\nhotline: 1\nfeedback: mailto:a@b?x\n", ["5:11 invalid-feedback"]),
        ("title: 甲\nregion: 乙\nbase_url: https://a.b\nhotline: 1\nfeedback: mailto:ab\n", ["5:11 invalid-feedback"]),
        ("- a\n", ["1:1 wrong-type"]),
        ("title：甲\nregion: 乙\nbase_url: https://a.b\nhotline: 12345\n", ["1:6 yaml-full-width"]),
    ])
    func settings(yaml: String, findings: [String]) {
        #expect(Reading(yaml, path: "baihua.yml").findings == findings)
    }
}
