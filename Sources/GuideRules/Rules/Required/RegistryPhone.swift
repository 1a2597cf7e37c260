import GuideModel

/// The telephone numbers of registries and settings can be dialled.
struct RegistryPhone: LibraryRule {
    static let about = RuleDescription(
        id: "registry-phone",
        group: .required,
        severity: .error,
        demand: "部门、大厅、窗口和热线的电话能直接拨。",
        why: "登记表里的电话会印在每一页、每一张小票上，错一位就到处都错。",
        source: "rules.tsv REQ-003；docs/guide-format.md：Registries",
        accepts: [
            Example(files: [
                "guides/departments.yml": """
                - 名称: 公安局
                  电话: 0532-12345678
                - 名称: 人力资源和社会保障局
                  电话: "12333"
                - 名称: 税务局
                  电话: "12366"

                """
            ])
        ],
        rejects: [
            Example(files: [
                "guides/departments.yml": """
                - 名称: 公安局
                  电话: 1️⃣见网站
                - 名称: 人力资源和社会保障局
                  电话: 2️⃣0532-123
                - 名称: 税务局
                  电话: "12366"

                """
            ])
        ]
    )

    func check(_ library: Library, _ findings: inout Findings) {
        for department in library.registries.departments { check(department.phone, &findings) }
        for hall in library.registries.halls {
            check(hall.phone, &findings)
            for window in hall.windows {
                if let phone = window.phone { check(phone, &findings) }
            }
        }
        if let settings = library.paths.firstIndex(of: "baihua.yml") {
            check(Located(library.settings.hotline, at: SourceRange(file: FileID(settings), 0..<0)), &findings)
        }
    }

    private func check(_ phone: Located<String>, _ findings: inout Findings) {
        // A missing number was reported by the reader.
        guard !phone.value.isEmpty else { return }
        let scan = PhoneScan(phone.value)
        if let misshapen = scan.misshapen {
            findings.report(.misshapen(misshapen), at: phone.range)
        } else if scan.numbers.isEmpty {
            findings.report(.noNumber(phone.value), at: phone.range)
        }
    }
}

extension Findings.Message {
    fileprivate static func noNumber(_ text: String) -> Self {
        Self("“\(text)”不是电话号码", hint: "写成 区号-7 位或 8 位号码，例如 0532-12345678")
    }
}
