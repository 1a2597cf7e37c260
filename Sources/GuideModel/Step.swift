/// One thing that is done, by the person or by the office.
package struct Step: Hashable, Sendable {
    package var name: Located<String>
    package var place: Located<Place>?
    package var duration: Located<Duration>?

    /// `不计入`: outside the promised limit.
    package var uncountedMark: SourceRange?
    package var inPersonMark: SourceRange?
    package var byProxyMark: SourceRange?

    /// `任选一种`, with its place, when the nested items are alternative ways.
    package var choiceMark: SourceRange?
    package var alternatives: [Step] = []
    package var substeps: [Step] = []

    package var explanation: [Inline] = []
    package var details: [Block] = []
    package var condition: Condition?

    /// In a bundle, the title of the part the step comes from.
    package var partTitle: String?

    /// The whole item.
    package var range: SourceRange

    package init(name: Located<String>, range: SourceRange) {
        self.name = name
        self.range = range
    }

    package var isCounted: Bool { uncountedMark == nil }
    package var isChoice: Bool { choiceMark != nil }
}

extension Step {
    /// Where a step happens.
    package enum Place: Hashable, Sendable {
        /// 到窗口: the guide's own window.
        case ownWindow
        /// 到NAME: another registered window or hall, as written without 到.
        case named(String)
        /// 网上
        case online
        /// 手机
        case phoneApp
        /// 自助机
        case kiosk
        /// 邮寄
        case post
        /// 电话
        case telephone
        /// 上门: the office comes to the person.
        case homeVisit
        /// 部门内部: nothing for the person to do.
        case backOffice

        /// Whether the person has to go somewhere; a kiosk counts (guide format, “Trips”).
        package var isVisit: Bool {
            switch self {
            case .ownWindow, .named, .kiosk: true
            case .online, .phoneApp, .post, .telephone, .homeVisit, .backOffice: false
            }
        }

        /// Whether a fully online guide may have it.
        package var isRemote: Bool {
            switch self {
            case .online, .phoneApp, .post, .backOffice: true
            case .ownWindow, .named, .kiosk, .telephone, .homeVisit: false
            }
        }

        /// As the format writes it.
        package var chinese: String {
            switch self {
            case .ownWindow: "到窗口"
            case .named(let name): "到" + name
            case .online: "网上"
            case .phoneApp: "手机"
            case .kiosk: "自助机"
            case .post: "邮寄"
            case .telephone: "电话"
            case .homeVisit: "上门"
            case .backOffice: "部门内部"
            }
        }
    }

    /// The step and every step nested in it, outermost first.
    package func forEach(_ body: (Step) -> Void) {
        body(self)
        for step in alternatives { step.forEach(body) }
        for step in substeps { step.forEach(body) }
    }
}
