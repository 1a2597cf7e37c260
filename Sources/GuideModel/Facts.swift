/// The keys of 一窗办理.
package enum FactKey: String, Hashable, Sendable, CaseIterable {
    case window = "窗口"
    case submission = "提交"
    case visits = "跑腿"
    case limit = "时限"
    case fee = "收费"
    case result = "结果"
    case enquiry = "咨询"
    case complaint = "投诉"
    case partners = "联办"
    case lead = "牵头"
    case online = "网办"
    case scope = "通办"
    case proxy = "代办"
    case help = "帮办"
    case progress = "进度"
}

/// What a fact says: a value, or one of three different ways of having none.
package enum FactValue<Value: Hashable & Sendable>: Hashable, Sendable {
    case stated(Value)
    /// 没有
    case none
    /// 不适用（原因）
    case notApplicable(reason: String)
    /// 待核实: only in a 草稿.
    case unknown

    package var stated: Value? {
        if case .stated(let value) = self { value } else { nil }
    }
}

/// One line of 一窗办理 with its typed value.
package struct Fact<Value: Hashable & Sendable>: Hashable, Sendable {
    package var value: FactValue<Value>

    /// The value as written, without the condition.
    package var text: Located<String>
    package var condition: Condition?

    package init(_ value: FactValue<Value>, text: Located<String>, condition: Condition?) {
        self.value = value
        self.text = text
        self.condition = condition
    }
}

/// A line of 一窗办理 whatever its value, also one that could not be read.
package struct WrittenFact: Hashable, Sendable {
    package enum State: Hashable, Sendable {
        case stated, none, notApplicable, unknown
        /// The value does not follow its grammar; that was reported.
        case unreadable
    }

    package var key: Located<FactKey>
    package var text: Located<String>
    package var state: State
    package var condition: Condition?
    package var range: SourceRange

    package init(
        key: Located<FactKey>,
        text: Located<String>,
        state: State,
        condition: Condition?,
        range: SourceRange
    ) {
        self.key = key
        self.text = text
        self.state = state
        self.condition = condition
        self.range = range
    }
}

/// The one-window facts of a guide.
package struct Facts: Hashable, Sendable {
    /// Every line, in the order written.
    package var written: [WrittenFact] = []

    package var windows: [Fact<[WindowReference]>] = []
    /// How many times documents are handed in; 0 is 不用交.
    package var submissions: [Fact<Int>] = []
    package var visits: [Fact<Visits>] = []
    package var limits: [Fact<TimeLimit>] = []
    package var fees: [Fact<Fee>] = []
    package var results: [Fact<[ServiceResult]>] = []
    package var enquiries: [Fact<[Located<String>]>] = []
    package var complaints: [Fact<[Located<String>]>] = []
    package var partners: [Fact<[Located<String>]>] = []
    package var leads: [Fact<[Located<String>]>] = []
    package var onlineChannels: [Fact<OnlineChannel>] = []
    package var scopes: [Fact<Scope>] = []
    package var proxies: [Fact<String>] = []
    package var helps: [Fact<String>] = []
    package var progress: [Fact<String>] = []

    package init() {}

    package func written(_ key: FactKey) -> [WrittenFact] { written.filter { $0.key.value == key } }
}

/// `大厅名 · 窗口名`.
package struct WindowReference: Hashable, Sendable {
    package var hall: Located<String>
    package var window: Located<String>?

    package init(hall: Located<String>, window: Located<String>?) {
        self.hall = hall
        self.window = window
    }
}

/// `最多 2 趟（原因）`.
package struct Visits: Hashable, Sendable {
    package var count: Int
    /// Whether it says 最多.
    package var isMaximum: Bool
    package var reason: String?

    package init(count: Int, isMaximum: Bool, reason: String?) {
        self.count = count
        self.isMaximum = isMaximum
        self.reason = reason
    }
}

/// The promised limit, with the statutory one if it is stated.
package struct TimeLimit: Hashable, Sendable {
    package var promised: Located<Duration>
    package var statutory: Located<Duration>?

    package init(promised: Located<Duration>, statutory: Located<Duration>?) {
        self.promised = promised
        self.statutory = statutory
    }
}

/// What it costs: nothing, or a list of amounts.
package struct Fee: Hashable, Sendable {
    package struct Item: Hashable, Sendable {
        /// `工本费`, if the amount is named.
        package var name: String?
        /// In fen (1/100 yuan), if a number is stated.
        package var amount: Int?
        /// 《依据》, if stated.
        package var basis: String?
        package var text: Located<String>
        /// In a bundle, the title of the part that charges it.
        package var partTitle: String?

        package init(name: String?, amount: Int?, basis: String?, text: Located<String>) {
            self.name = name
            self.amount = amount
            self.basis = basis
            self.text = text
        }
    }

    /// Empty means 不收费.
    package var items: [Item]

    package init(items: [Item]) { self.items = items }

    package var isFree: Bool { items.isEmpty }
}

/// What one gets, and how.
package struct ServiceResult: Hashable, Sendable {
    package var name: Located<String>
    package var ways: [Located<String>]

    package init(name: Located<String>, ways: [Located<String>]) {
        self.name = name
        self.ways = ways
    }
}

/// A platform and, if it is stated, its https address.
package struct OnlineChannel: Hashable, Sendable {
    package var text: String
    package var address: Located<String>?

    package init(text: String, address: Located<String>?) {
        self.text = text
        self.address = address
    }
}

/// Where the matter can be handled, with the way in brackets.
package struct Scope: Hashable, Sendable {
    package enum Area: String, Hashable, Sendable, CaseIterable {
        case district = "本区"
        case city = "本市"
        case province = "全省"
        case country = "全国"
    }

    package var area: Area
    package var way: Located<String>?

    package init(area: Area, way: Located<String>?) {
        self.area = area
        self.way = way
    }
}
