extension KioskGuide {
    /// A question that a person answers by choosing one option (您是哪种情况).
    public struct Situation: Hashable, Sendable {
        /// Unique in this file and meant for it alone: `a`, `b` and so on in the questions' order.
        public var id: String

        public var question: String

        /// One sentence that helps to choose.
        public var explanation: String?

        /// At least two.
        public var options: [Option]

        /// When the question is asked at all; empty means always.
        public var conditions: [KioskCondition]

        /// The bundled guide that asks, where parts of a bundle ask differently.
        public var part: String?

        public init(
            id: String,
            question: String,
            explanation: String? = nil,
            options: [Option],
            conditions: [KioskCondition] = [],
            part: String? = nil
        ) {
            self.id = id
            self.question = question
            self.explanation = explanation
            self.options = options
            self.conditions = conditions
            self.part = part
        }
    }
}

extension KioskGuide.Situation: CanonicalJSONEncodable {
    public func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("conditions", conditions)
            json.member("explanation", explanation)
            json.member("id", id)
            json.member("options", options)
            json.member("part", part)
            json.member("question", question)
        }
    }
}

extension KioskGuide.Situation {
    /// One of the answers.
    public struct Option: Hashable, Sendable, CanonicalJSONEncodable {
        /// Unique in this file: the question's id and a number, `a1` and up.
        public var id: String

        public var text: String

        public init(id: String, text: String) {
            self.id = id
            self.text = text
        }

        public func encode(to json: inout CanonicalJSONWriter) {
            json.object { json in
                json.member("id", id)
                json.member("text", text)
            }
        }
    }
}
