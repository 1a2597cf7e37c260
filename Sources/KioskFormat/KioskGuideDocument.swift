extension KioskGuide {
    /// Something to bring, or a group of which any one is enough.
    public struct Document: Hashable, Sendable {
        public var name: String

        /// The form and source as the guide words them: `原件 1 份，可用电子证照`.
        public var details: String?

        /// What else to know about it.
        public var explanation: String?

        /// Empty where the guide does not say.
        public var forms: [Form]

        public var source: Source?
        public var strictness: Strictness

        /// How long it may be handed in later; only where the strictness is `deferrable`.
        public var deferral: KioskDuration?

        /// An electronic licence on the phone is as good.
        public var acceptsElectronicLicence: Bool

        /// The id of the guide that tells how to get it.
        public var guide: String?

        /// Not empty for a group: any one of these.
        public var alternatives: [Document]

        /// All must hold; empty means always.
        public var conditions: [KioskCondition]

        /// The bundled guides that ask for it; empty outside bundles.
        public var parts: [String]

        public init(
            name: String,
            details: String? = nil,
            explanation: String? = nil,
            forms: [Form] = [],
            source: Source? = nil,
            strictness: Strictness = .required,
            deferral: KioskDuration? = nil,
            acceptsElectronicLicence: Bool = false,
            guide: String? = nil,
            alternatives: [Document] = [],
            conditions: [KioskCondition] = [],
            parts: [String] = []
        ) {
            self.name = name
            self.details = details
            self.explanation = explanation
            self.forms = forms
            self.source = source
            self.strictness = strictness
            self.deferral = deferral
            self.acceptsElectronicLicence = acceptsElectronicLicence
            self.guide = guide
            self.alternatives = alternatives
            self.conditions = conditions
            self.parts = parts
        }
    }
}

extension KioskGuide.Document: CanonicalJSONEncodable {
    public func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("alternatives", alternatives)
            json.member("conditions", conditions)
            json.member("deferral", deferral)
            json.member("details", details)
            json.member("electronicLicence", acceptsElectronicLicence)
            json.member("explanation", explanation)
            json.member("forms", forms)
            json.member("guide", guide)
            json.member("name", name)
            json.member("parts", parts)
            json.member("source", source)
            json.member("strictness", strictness)
        }
    }
}

extension KioskGuide.Document {
    /// A form in which the document is wanted, and how many.
    public struct Form: Hashable, Sendable, CanonicalJSONEncodable {
        public enum Kind: String, CaseIterable, Hashable, Sendable, CanonicalJSONEncodable {
            case original = "original"
            /// Shown and taken back (原件看一眼).
            case originalShown = "original-shown"
            case copy = "copy"
            case electronic = "electronic"
        }

        public var kind: Kind

        /// How many; absent where the guide does not say.
        public var count: Int?

        public init(_ kind: Kind, count: Int? = nil) {
            self.kind = kind
            self.count = count
        }

        public func encode(to json: inout CanonicalJSONWriter) {
            json.object { json in
                json.member("count", count)
                json.member("kind", kind)
            }
        }
    }

    /// Where the document comes from.
    public enum Source: String, CaseIterable, Hashable, Sendable, CanonicalJSONEncodable {
        /// 自己准备
        case own = "own"
        /// 窗口给表
        case handedOut = "handed-out"
        /// 现场填
        case filledInOnSite = "filled-in-on-site"
        /// 现场拍
        case photographedOnSite = "photographed-on-site"
        /// 我们自己查
        case lookedUpByOffice = "looked-up-by-office"
    }

    /// What happens without it.
    public enum Strictness: String, CaseIterable, Hashable, Sendable, CanonicalJSONEncodable {
        /// 必带
        case required = "required"
        /// 有就带
        case ifAvailable = "if-available"
        /// 可后补
        case deferrable = "deferrable"
        /// 可承诺代替
        case declarationAccepted = "declaration-accepted"
        /// 免带
        case exempt = "exempt"
    }
}
