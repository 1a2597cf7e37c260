import GuideModel

/// A guide that claims 一枚印章 is decided by an approval department in its own name.
struct OneSeal: GuideRule {
    static let about = RuleDescription(
        id: "one-seal",
        group: .window,
        severity: .warning,
        demand: "标签写了“一枚印章”的，部门是行政审批部门。",
        why: "一枚印章管审批，说的是行政审批局用自己的章做决定。还由原来的部门盖章，就不是这回事。",
        source: "rules.tsv WIN-007",
        accepts: [
            Example(
                """
                ---
                部门: 行政审批服务局
                标签: [一枚印章]
                ---
                """,
                files: ["guides/departments.yml": departments]
            )
        ],
        rejects: [
            """
            ---
            标签: [1️⃣一枚印章]
            ---
            """
        ]
    )

    private static let departments = """
        - 名称: 公安局
          别名: [派出所]
          电话: 0000-1234567
        - 名称: 人力资源和社会保障局
          别名: [人社局]
          电话: 0000-7654321
        - 名称: 税务局
          电话: "12366"
        - 名称: 行政审批服务局
          别名: [审批局]
          电话: 0000-1111111

        """

    func check(_ guide: Guide, in library: Library, _ findings: inout Findings) {
        guard let claim = guide.claims(.oneSeal), let department = guide.header.department else { return }
        // A department that is not registered was reported as such.
        guard library.departmentIndex[department.value] != nil else { return }
        guard !library.canonicalDepartmentName(department.value).contains("审批") else { return }
        let note = Diagnostic.Note("部门写的是“\(department.value)”", at: department.range)
        findings.report(.otherSeal(department.value), at: claim.range, notes: [note])
    }
}

extension Findings.Message {
    fileprivate static func otherSeal(_ department: String) -> Self {
        Self("标签写了“一枚印章”，可是部门是\(department)", hint: "由行政审批部门做决定的，部门写它；不是的，去掉这个标签")
    }
}
