/// A document that the person brings, or a group of which one is enough.
package struct DocumentItem: Hashable, Sendable {
    package var name: Located<String>
    package var forms: [Located<Form>] = []
    package var sources: [Located<Source>] = []
    package var strictness: [Located<Strictness>] = []

    /// `任选一样`, with its place, when the nested items are alternatives.
    package var choiceMark: SourceRange?
    package var alternatives: [DocumentItem] = []

    package var explanation: [Inline] = []

    /// Further blocks of the item, shown as written.
    package var details: [Block] = []
    package var condition: Condition?

    /// The whole item.
    package var range: SourceRange

    package init(name: Located<String>, range: SourceRange) {
        self.name = name
        self.range = range
    }

    /// Whether the nested items are alternatives.
    package var isChoice: Bool { choiceMark != nil }

    package func has(_ wanted: Strictness) -> Bool { strictness.contains { $0.value == wanted } }
}

extension DocumentItem {
    /// What the document looks like, and how many.
    package enum Form: Hashable, Sendable {
        /// 原件, with the number of copies if it is stated.
        case original(Int?)
        /// 复印件
        case copy(Int?)
        /// 原件和复印件
        case originalAndCopy(Int?)
        /// 电子件
        case electronic
        /// 原件看一眼: shown, not handed in.
        case shown
    }

    /// Where the document comes from.
    package enum Source: String, Hashable, Sendable, CaseIterable {
        case ownPreparation = "自己准备"
        case givenAtWindow = "窗口给表"
        case filledInThere = "现场填"
        case takenThere = "现场拍"
        case checkedByOffice = "我们自己查"
    }

    /// How strictly the document is asked for.
    package enum Strictness: Hashable, Sendable {
        /// 必带, the default.
        case required
        /// 有就带
        case ifAvailable
        /// 可后补, with the time allowed.
        case later(Duration?)
        /// 可承诺代替
        case replacedByPromise
        /// 免带
        case waived
        /// 可用电子证照
        case electronicLicence
    }

    /// The item itself, or its alternatives if it is a group.
    package var leaves: [DocumentItem] { isChoice ? alternatives : [self] }
}
