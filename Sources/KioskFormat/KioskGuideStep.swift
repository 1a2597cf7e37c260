extension KioskGuide {
    /// Something to do, or a choice of ways to do it.
    public struct Step: Hashable, Sendable {
        /// The place in its list, from 1; alternatives are counted too, but are shown as "or".
        public var number: Int

        public var name: String

        /// The place, duration and person as the guide words them: `到窗口，10 分钟，本人`.
        public var details: String?

        /// What else to know about it.
        public var explanation: String?

        public var place: Place?
        public var duration: KioskDuration?
        public var performer: Performer?

        /// Not empty for a choice: any one of these.
        public var alternatives: [Step]

        /// What the step consists of; their durations are part of this one's.
        public var subSteps: [Step]

        /// All must hold; empty means always.
        public var conditions: [KioskCondition]

        /// The bundled guide it belongs to.
        public var part: String?

        public init(
            number: Int,
            name: String,
            details: String? = nil,
            explanation: String? = nil,
            place: Place? = nil,
            duration: KioskDuration? = nil,
            performer: Performer? = nil,
            alternatives: [Step] = [],
            subSteps: [Step] = [],
            conditions: [KioskCondition] = [],
            part: String? = nil
        ) {
            self.number = number
            self.name = name
            self.details = details
            self.explanation = explanation
            self.place = place
            self.duration = duration
            self.performer = performer
            self.alternatives = alternatives
            self.subSteps = subSteps
            self.conditions = conditions
            self.part = part
        }
    }
}

extension KioskGuide.Step: CanonicalJSONEncodable {
    public func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("alternatives", alternatives)
            json.member("conditions", conditions)
            json.member("details", details)
            json.member("duration", duration)
            json.member("explanation", explanation)
            json.member("name", name)
            json.member("number", number)
            json.member("part", part)
            json.member("performer", performer)
            json.member("place", place)
            json.member("subSteps", subSteps)
        }
    }
}

extension KioskGuide.Step {
    /// Where the step happens.
    public struct Place: Hashable, Sendable, CanonicalJSONEncodable {
        public enum Kind: String, CaseIterable, Hashable, Sendable, CanonicalJSONEncodable {
            /// The guide's own window.
            case window = "window"
            /// Another registered window or hall.
            case otherWindow = "other-window"
            case online = "online"
            case mobile = "mobile"
            case selfServiceMachine = "self-service-machine"
            case mail = "mail"
            case telephone = "telephone"
            case homeVisit = "home-visit"
            /// Inside the office: nothing for the person to do.
            case `internal` = "internal"
        }

        public var kind: Kind

        /// The place as the guide words it.
        public var text: String

        /// The hall's name, where there is one.
        public var hall: String?

        /// The window's name, where there is one.
        public var window: String?

        public init(_ kind: Kind, text: String, hall: String? = nil, window: String? = nil) {
            self.kind = kind
            self.text = text
            self.hall = hall
            self.window = window
        }

        public func encode(to json: inout CanonicalJSONWriter) {
            json.object { json in
                json.member("hall", hall)
                json.member("kind", kind)
                json.member("text", text)
                json.member("window", window)
            }
        }
    }

    /// Who has to do it.
    public enum Performer: String, CaseIterable, Hashable, Sendable, CanonicalJSONEncodable {
        /// 本人
        case inPerson = "in-person"
        /// 可代办
        case proxyAllowed = "proxy-allowed"
    }
}
