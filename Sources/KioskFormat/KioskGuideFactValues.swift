extension KioskGuide {
    /// The windows that take the request; any one of them.
    public struct Windows: Hashable, Sendable, CanonicalJSONEncodable {
        public var windows: [Window]

        public init(_ windows: [Window]) { self.windows = windows }

        public func encode(to json: inout CanonicalJSONWriter) {
            json.object { json in json.member("windows", windows) }
        }
    }

    /// A window with everything one needs to get there.
    public struct Window: Hashable, Sendable, CanonicalJSONEncodable {
        public var hall: String
        public var window: String
        public var address: String

        /// Opening hours in words.
        public var hours: String

        /// The window's own number, or else the hall's.
        public var phone: String

        public init(hall: String, window: String, address: String, hours: String, phone: String) {
            self.hall = hall
            self.window = window
            self.address = address
            self.hours = hours
            self.phone = phone
        }

        public func encode(to json: inout CanonicalJSONWriter) {
            json.object { json in
                json.member("address", address)
                json.member("hall", hall)
                json.member("hours", hours)
                json.member("phone", phone)
                json.member("window", window)
            }
        }
    }

    /// How often papers are handed in; 0 where none are.
    public struct Submissions: Hashable, Sendable, CanonicalJSONEncodable {
        public var count: Int

        public init(count: Int) { self.count = count }

        public func encode(to json: inout CanonicalJSONWriter) {
            json.object { json in json.member("count", count) }
        }
    }

    /// How long it takes at most.
    public struct TimeLimit: Hashable, Sendable, CanonicalJSONEncodable {
        public var promised: KioskDuration

        /// The limit that the law sets, where the guide names it.
        public var statutory: KioskDuration?

        public init(promised: KioskDuration, statutory: KioskDuration? = nil) {
            self.promised = promised
            self.statutory = statutory
        }

        public func encode(to json: inout CanonicalJSONWriter) {
            json.object { json in
                json.member("promised", promised)
                json.member("statutory", statutory)
            }
        }
    }

    /// Numbers to call, the best first.
    public struct Phones: Hashable, Sendable, CanonicalJSONEncodable {
        public var numbers: [String]

        public init(_ numbers: [String]) { self.numbers = numbers }

        public func encode(to json: inout CanonicalJSONWriter) {
            json.object { json in json.member("numbers", numbers) }
        }
    }

    /// The departments behind the window (联办, 牵头).
    public struct JointDepartments: Hashable, Sendable, CanonicalJSONEncodable {
        public var names: [String]

        /// The one in the lead.
        public var lead: String?

        public init(names: [String], lead: String? = nil) {
            self.names = names
            self.lead = lead
        }

        public func encode(to json: inout CanonicalJSONWriter) {
            json.object { json in
                json.member("lead", lead)
                json.member("names", names)
            }
        }
    }

    /// Where to do it online (网办).
    public struct OnlineService: Hashable, Sendable, CanonicalJSONEncodable {
        /// The platform's name.
        public var platform: String?

        /// An https address.
        public var address: String?

        public init(platform: String? = nil, address: String? = nil) {
            self.platform = platform
            self.address = address
        }

        public func encode(to json: inout CanonicalJSONWriter) {
            json.object { json in
                json.member("address", address)
                json.member("platform", platform)
            }
        }
    }

    /// Within which area any office takes the request (通办).
    public struct Scope: Hashable, Sendable, CanonicalJSONEncodable {
        public enum Area: String, CaseIterable, Hashable, Sendable, CanonicalJSONEncodable {
            case district, city, province, nation
        }

        public var area: Area

        /// How, in the guide's words: `全程网办`.
        public var way: String?

        public init(_ area: Area, way: String? = nil) {
            self.area = area
            self.way = way
        }

        public func encode(to json: inout CanonicalJSONWriter) {
            json.object { json in
                json.member("area", area)
                json.member("way", way)
            }
        }
    }
}
