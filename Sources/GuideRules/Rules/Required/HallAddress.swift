import GuideModel

/// A hall's address leads to a door.
struct HallAddress: LibraryRule {
    static let about = RuleDescription(
        id: "hall-address",
        group: .required,
        severity: .warning,
        demand: "大厅的地址写到门牌号，最好写到几楼。",
        why: "照着“区政务大厅”找不到门，出租车司机也不知道是哪一个。",
        source: "rules.tsv REQ-004",
        accepts: [
            Example(files: ["guides/halls.yml": hall("示例路1号区政务大厅2楼，综合窗口15—20号")])
        ],
        rejects: [
            Example(files: ["guides/halls.yml": hall("1️⃣区政务大厅")])
        ]
    )

    private static func hall(_ address: String) -> String {
        """
        - id: zhengwu
          名称: 示范区政务服务中心
          地址: \(address)
          时间: 工作日 9:00—17:00
          电话: 0000-1234567
          窗口:
            - 名称: 公安综合窗口
              部门: [公安局]

        """
    }

    func check(_ library: Library, _ findings: inout Findings) {
        for hall in library.registries.halls where !hall.address.value.isEmpty {
            if !hall.address.value.contains(where: { $0.isNumber }) {
                findings.report(.vague(hall.address.value), at: hall.address.range)
            }
        }
    }
}

extension Findings.Message {
    fileprivate static func vague(_ address: String) -> Self {
        Self("“\(address)”照着找不到门", hint: "写上路名、门牌号和几楼，例如 示例路 1 号 2 楼")
    }
}
