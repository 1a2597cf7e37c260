import GuideModel

/// 一窗办理的每个值照格式写。
enum FactValueForm {
    static let about = RuleDescription(
        id: "fact-value",
        group: .body,
        severity: .error,
        demand: "一窗办理的每个值照格式写。",
        why: "",
        source: "",
        accepts: [],
        rejects: []
    )

    static func empty(_ key: String) -> Wording {
        Wording(about, "“\(key)”后面没有内容", hint: "写上内容")
    }

    static var onlyOne: Wording { Wording(about, "这一项只能写一个值", hint: "不同情形的，分成几行，各写〔…〕") }

    static var noReason: Wording { Wording(about, "“不适用”没有写原因", hint: "写成 不适用（原因）") }

    static func window(_ value: String) -> Wording {
        Wording(about, "“\(value)”没有写清是哪个窗口", hint: "写成 大厅名 · 窗口名")
    }

    static func submission(_ value: String) -> Wording {
        Wording(about, "“\(value)”没有写清提交几次", hint: "写成 一次、不用交，或者 2 次")
    }

    static func visits(_ value: String) -> Wording {
        Wording(about, "“\(value)”没有写清跑几趟", hint: "写成 0 趟、1 趟，或者 最多 2 趟")
    }

    static func limit(_ value: String) -> Wording {
        Wording(about, "“\(value)”不是能读懂的时限", hint: "写成 当场办结、5 个工作日，或者 3 天（法定 10 天）")
    }

    static func limitWithoutUnit(_ value: String) -> Wording {
        Wording(about, "“\(value)”没有写单位", hint: "写成 \(value) 个工作日，或者 \(value) 天")
    }

    static func statutory(_ value: String) -> Wording {
        Wording(about, "“\(value)”不是能读懂的法定时限", hint: "写成（法定 20 个工作日）")
    }

    static func fee(_ value: String) -> Wording {
        Wording(about, "“\(value)”没有写清收多少钱", hint: "写成 不收费，或者 40 元（《依据》）")
    }

    static func result(_ value: String) -> Wording {
        Wording(about, "“\(value)”没有写怎么拿到", hint: "写成 居民身份证（自己取、邮寄）")
    }

    static func scope(_ value: String) -> Wording {
        Wording(about, "“\(value)”不是能用的范围", hint: "写成 本区、本市、全省，或者 全国")
    }
}
