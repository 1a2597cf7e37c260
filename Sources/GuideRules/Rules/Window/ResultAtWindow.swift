import GuideModel

/// A guide that claims 一窗受理 hands out the result at the same window, or sends it.
struct ResultAtWindow: PathRule {
    static let about = RuleDescription(
        id: "result-at-window",
        group: .window,
        severity: .error,
        demand: "标签写了“一窗受理”的，结果也在这个窗口拿，或者寄、下载。",
        why: "前台综合受理、后台分类审批、统一窗口出件，三样合起来才是一窗。到各部门领证，人还是得跑。",
        source: "rules.tsv WIN-005；《北京市优化营商环境条例》第三十五条",
        accepts: [
            """
            ---
            标签: [一窗受理]
            ---

            ## 一窗办理

            - 结果：居民身份证（到窗口领、邮寄）
            """
        ],
        rejects: [
            """
            ---
            标签: [1️⃣一窗受理]
            ---

            ## 一窗办理

            - 结果：居民身份证（到各部门领证）
            """,
            """
            ---
            标签: [1️⃣一窗受理]
            ---

            ## 一窗办理

            - 结果：居民身份证（去人社局领、邮寄）
            """,
            """
            ---
            标签: [1️⃣一窗受理]
            ---

            ## 一窗办理

            - 结果：居民身份证（到税务窗口拿）
            """,
        ]
    )

    private static let anyOffice: WordSet = ["各部门", "相关部门", "有关部门", "各窗口", "相关窗口", "有关窗口", "各单位", "其他部门", "其他窗口"]

    func check(_ path: PathView, in library: Library, _ findings: inout Findings) {
        guard let claim = path.guide.claims(.oneWindow), let results = path.stated(path.guide.facts.results),
            path.guide.header.department != nil
        else { return }
        for result in results.value {
            for way in result.ways where way.value.hasPrefix("到") || way.value.hasPrefix("去") {
                guard sendsElsewhere(String(way.value.dropFirst()), path, library) else { continue }
                let note = Diagnostic.Note("这里写的是“\(way.value)”", at: way.range)
                findings.report(.elsewhere(result.name.value, way.value), at: claim.range, notes: [note])
            }
        }
    }

    /// Whether what follows 到 or 去 names an office that does not stand behind the guide's own window.
    private func sendsElsewhere(_ target: String, _ path: PathView, _ library: Library) -> Bool {
        if Self.anyOffice.isIn(target) { return true }
        let own = path.windows?.value.compactMap(library.place) ?? []
        guard !own.isEmpty else { return false }
        var behind = [path.guide.header.department?.value].compactMap(\.self).map(library.canonicalDepartmentName)
        for (index, hall) in library.registries.halls.enumerated() {
            for (number, window) in hall.windows.enumerated() {
                if own.contains(WindowPlace(hall: index, window: number)) {
                    behind += window.departments.map { library.canonicalDepartmentName($0.value) }
                    if target.hasPrefix(window.name.value) { return false }
                }
            }
            if target.hasPrefix(hall.name.value), !own.contains(where: { $0.hall == index }) { return true }
        }
        for hall in library.registries.halls {
            if hall.windows.contains(where: { target.hasPrefix($0.name.value) }) { return true }
        }
        for department in library.registries.departments where !behind.contains(department.name.value) {
            if ([department.name] + department.aliases).contains(where: { target.hasPrefix($0.value) }) { return true }
        }
        return false
    }
}

extension Findings.Message {
    fileprivate static func elsewhere(_ result: String, _ way: String) -> Self {
        Self("标签写了“一窗受理”，可是\(result)要\(way)", hint: "写成在同一个窗口拿，或者寄、下载")
    }
}
