import GuideModel

/// The departments and domains of windows are registered.
struct RegistryReference: LibraryRule {
    static let about = RuleDescription(
        id: "registry-reference",
        group: .references,
        severity: .error,
        demand: "窗口的部门在 departments.yml 里有，领域在 domains.yml 里有。",
        why: "按部门、按领域找窗口，靠的就是这两张表。对不上的窗口谁也找不到。",
        source: "docs/guide-format.md：Files，Registries",
        accepts: [Example(files: ["guides/halls.yml": hall(department: "公安局", domain: "huji-chuxing")])],
        rejects: [Example(files: ["guides/halls.yml": hall(department: "1️⃣公安厅", domain: "2️⃣huji-chuxin")])]
    )

    private static func hall(department: String, domain: String) -> String {
        """
        - id: zhengwu
          名称: 示范区政务服务中心
          地址: 示范路 1 号政务服务中心 1 楼
          时间: 工作日 9:00—17:00
          电话: 0000-1234567
          窗口:
            - 名称: 公安综合窗口
              部门: [\(department)]
              领域: [\(domain)]

        """
    }

    func check(_ library: Library, _ findings: inout Findings) {
        for window in library.registries.halls.lazy.flatMap(\.windows) {
            for department in window.departments where library.departmentIndex[department.value] == nil {
                let known = library.registries.departments.lazy.flatMap { [$0.name.value] + $0.aliases.map(\.value) }
                let nearest = findings.maySuggest ? nearestName(to: department.value, in: known) : nil
                findings.report(.unknown(department.value, "departments.yml", nearest), at: department.range)
            }
            for domain in window.domains where library.domainIndex[domain.value] == nil {
                let known = library.registries.domains.lazy.map(\.id.value)
                let nearest = findings.maySuggest ? nearestName(to: domain.value, in: known) : nil
                findings.report(.unknown(domain.value, "domains.yml", nearest), at: domain.range)
            }
        }
    }
}

extension Findings.Message {
    fileprivate static func unknown(_ name: String, _ file: String, _ nearest: String?) -> Self {
        Self("\(file) 里没有“\(name)”", hint: askWhether(nearest, else: "先在 \(file) 里登记"))
    }
}
