extension KioskGuide {
    /// What it costs.
    public struct Fee: Hashable, Sendable, CanonicalJSONEncodable {
        public var isFree: Bool

        /// Empty where it is free.
        public var items: [FeeItem]

        public init(isFree: Bool, items: [FeeItem] = []) {
            self.isFree = isFree
            self.items = items
        }

        public func encode(to json: inout CanonicalJSONWriter) {
            json.object { json in
                json.member("free", isFree)
                json.member("items", items)
            }
        }
    }

    /// One thing that is paid for.
    public struct FeeItem: Hashable, Sendable, CanonicalJSONEncodable {
        /// The item as the guide words it: `工本费 40 元`.
        public var text: String

        /// What is paid for: `工本费`.
        public var name: String?

        /// In fen (1/100 yuan); absent where the guide names no sum.
        public var amount: Int?

        /// The regulation that sets it, in 《》.
        public var basis: String?

        /// The bundled guide that asks for it.
        public var part: String?

        public init(
            text: String,
            name: String? = nil,
            amount: Int? = nil,
            basis: String? = nil,
            part: String? = nil
        ) {
            self.text = text
            self.name = name
            self.amount = amount
            self.basis = basis
            self.part = part
        }

        public func encode(to json: inout CanonicalJSONWriter) {
            json.object { json in
                json.member("amount", amount)
                json.member("basis", basis)
                json.member("name", name)
                json.member("part", part)
                json.member("text", text)
            }
        }
    }

    /// What one gets.
    public struct Results: Hashable, Sendable, CanonicalJSONEncodable {
        public var items: [Result]

        public init(_ items: [Result]) { self.items = items }

        public func encode(to json: inout CanonicalJSONWriter) {
            json.object { json in json.member("items", items) }
        }
    }

    /// A paper or right one gets, and how.
    public struct Result: Hashable, Sendable, CanonicalJSONEncodable {
        public var name: String

        /// Any one of these.
        public var ways: [Way]

        public init(name: String, ways: [Way] = []) {
            self.name = name
            self.ways = ways
        }

        public func encode(to json: inout CanonicalJSONWriter) {
            json.object { json in
                json.member("name", name)
                json.member("ways", ways)
            }
        }
    }

    /// How a result reaches the person.
    public struct Way: Hashable, Sendable, CanonicalJSONEncodable {
        public enum Kind: String, CaseIterable, Hashable, Sendable, CanonicalJSONEncodable {
            case pickUp = "pick-up"
            case mail = "mail"
            case download = "download"
            case textMessage = "text-message"
            case homeDelivery = "home-delivery"
            case bankAccount = "bank-account"
            case other = "other"
        }

        public var kind: Kind

        /// The way as the guide words it.
        public var text: String

        public init(_ kind: Kind, text: String) {
            self.kind = kind
            self.text = text
        }

        public func encode(to json: inout CanonicalJSONWriter) {
            json.object { json in
                json.member("kind", kind)
                json.member("text", text)
            }
        }
    }
}
