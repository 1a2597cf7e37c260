/// An answer to a question every guide is asked, or the reason why there is none.
///
/// None, not applicable and not yet known are three different answers, and none of them looks like a value.
public struct KioskStatement<Value: CanonicalJSONEncodable & Hashable & Sendable>: Hashable, Sendable {
    public enum Content: Hashable, Sendable {
        /// There is a value, also where it says "free" or "no visit".
        case given(Value)
        /// There is no such thing here (没有).
        case nothing
        /// The question does not arise (不适用), and why.
        case notApplicable(reason: String)
        /// Nobody has confirmed it yet (待核实); only feeds of drafts hold this.
        case unknown
    }

    public var content: Content

    /// The answer as the guide words it: enough for a screen that only shows text.
    public var text: String

    public init(_ content: Content, text: String) {
        self.content = content
        self.text = text
    }
}

extension KioskStatement: CanonicalJSONEncodable {
    public func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in writeMembers(to: &json) }
    }

    fileprivate func writeMembers(to json: inout CanonicalJSONWriter) {
        switch content {
        case .given(let value):
            json.member("status", "given")
            json.member("text", text)
            json.member("value", value)
        case .nothing:
            json.member("status", "none")
            json.member("text", text)
        case .notApplicable(let reason):
            json.member("reason", reason)
            json.member("status", "not-applicable")
            json.member("text", text)
        case .unknown:
            json.member("status", "unknown")
            json.member("text", text)
        }
    }
}

/// A statement and the situations in which it holds.
public struct KioskFact<Value: CanonicalJSONEncodable & Hashable & Sendable>: Hashable, Sendable {
    /// All must hold; empty means always.
    public var conditions: [KioskCondition]

    public var statement: KioskStatement<Value>

    public init(conditions: [KioskCondition] = [], _ statement: KioskStatement<Value>) {
        self.conditions = conditions
        self.statement = statement
    }
}

extension KioskFact: CanonicalJSONEncodable {
    public func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("conditions", conditions)
            statement.writeMembers(to: &json)
        }
    }
}

/// One question of the guide and the answers to it under which something holds: any one of them is enough.
public struct KioskCondition: Hashable, Sendable {
    /// The id of a `KioskGuide.Situation` of the same guide.
    public var question: String

    /// Ids of that question's options.
    public var options: [String]

    public init(question: String, options: [String]) {
        self.question = question
        self.options = options
    }
}

extension KioskCondition: CanonicalJSONEncodable {
    public func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("options", options)
            json.member("question", question)
        }
    }
}

/// The value of a fact that is told in words alone.
public struct KioskFreeText: Hashable, Sendable, CanonicalJSONEncodable {
    public init() {}

    public func encode(to json: inout CanonicalJSONWriter) { json.object { _ in } }
}
