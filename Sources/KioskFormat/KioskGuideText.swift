extension KioskGuide {
    /// A question that people often ask, and the answer.
    public struct Question: Hashable, Sendable, CanonicalJSONEncodable {
        public var question: String
        public var answer: [TextBlock]

        public init(question: String, answer: [TextBlock]) {
            self.question = question
            self.answer = answer
        }

        public func encode(to json: inout CanonicalJSONWriter) {
            json.object { json in
                json.member("answer", answer)
                json.member("question", question)
            }
        }
    }

    /// A section that has no shape of its own in the feed.
    public struct Section: Hashable, Sendable, CanonicalJSONEncodable {
        public enum Kind: String, CaseIterable, Hashable, Sendable, CanonicalJSONEncodable {
            /// 谁能办
            case eligibility
            /// 怎么承诺
            case commitment
            /// 没办成怎么办
            case remedy
            /// Any other heading the editor chose.
            case other
        }

        public var kind: Kind
        public var title: String
        public var blocks: [TextBlock]

        public init(_ kind: Kind, title: String, blocks: [TextBlock]) {
            self.kind = kind
            self.title = title
            self.blocks = blocks
        }

        public func encode(to json: inout CanonicalJSONWriter) {
            json.object { json in
                json.member("blocks", blocks)
                json.member("kind", kind)
                json.member("title", title)
            }
        }
    }

    /// A paragraph or a list, as plain text: links and emphasis are gone, the words are not.
    public enum TextBlock: Hashable, Sendable, CanonicalJSONEncodable {
        case paragraph(String)
        case list([String], isOrdered: Bool)

        public func encode(to json: inout CanonicalJSONWriter) {
            json.object { json in
                switch self {
                case .paragraph(let text):
                    json.member("kind", "paragraph")
                    json.member("text", text)
                case .list(let items, let isOrdered):
                    json.member("items", items)
                    json.member("kind", "list")
                    json.member("ordered", isOrdered)
                }
            }
        }
    }

    /// A law that the guide rests on (依据).
    public struct LegalBasis: Hashable, Sendable, CanonicalJSONEncodable {
        /// The law's name in 《》.
        public var law: String

        /// `第十一条`, where the guide names it.
        public var article: String?

        public init(law: String, article: String? = nil) {
            self.law = law
            self.article = article
        }

        public func encode(to json: inout CanonicalJSONWriter) {
            json.object { json in
                json.member("article", article)
                json.member("law", law)
            }
        }
    }

    /// Lines of a printed slip that belong to the same situations.
    public struct SlipBlock: Hashable, Sendable, CanonicalJSONEncodable {
        /// All must hold for the lines to be printed; empty means always.
        public var conditions: [KioskCondition]

        /// Each fits 80 mm paper; see `slipLines(of:)`.
        public var lines: [String]

        public init(conditions: [KioskCondition] = [], lines: [String]) {
            self.conditions = conditions
            self.lines = lines
        }

        public func encode(to json: inout CanonicalJSONWriter) {
            json.object { json in
                json.member("conditions", conditions)
                json.member("lines", lines)
            }
        }
    }

    /// Text to be read aloud that belongs to the same situations.
    public struct SpeechBlock: Hashable, Sendable, CanonicalJSONEncodable {
        /// All must hold for the text to be read; empty means always.
        public var conditions: [KioskCondition]

        /// Whole sentences without brackets or symbols.
        public var text: String

        public init(conditions: [KioskCondition] = [], text: String) {
            self.conditions = conditions
            self.text = text
        }

        public func encode(to json: inout CanonicalJSONWriter) {
            json.object { json in
                json.member("conditions", conditions)
                json.member("text", text)
            }
        }
    }
}
