/// `index.json`: the catalogue, with everything a screen lists or searches before it opens a guide.
public struct KioskIndex: Hashable, Sendable {
    /// The version of this file's shape.
    public static let schemaVersion = 1

    /// The site's title.
    public var title: String

    public var region: String

    /// The number to call when nothing else helps.
    public var hotline: String

    /// The one date of the build.
    public var generated: KioskDay

    /// In the order in which a screen shows them.
    public var domains: [Domain]

    /// Sorted by the ids' bytes.
    public let guides: [Entry]

    public init(
        title: String,
        region: String,
        hotline: String,
        generated: KioskDay,
        domains: [Domain],
        guides: [Entry]
    ) {
        self.title = title
        self.region = region
        self.hotline = hotline
        self.generated = generated
        self.domains = domains
        self.guides = guides.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    }
}

extension KioskIndex: CanonicalJSONEncodable {
    public func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("audiences", KioskAudience.allCases.map { KioskTerm(id: $0.rawValue, name: $0.name) })
            json.member("badges", KioskBadge.allCases.map { KioskTerm(id: $0.rawValue, name: $0.name) })
            json.member("domains", domains)
            json.member("generated", generated)
            json.member("guides", guides)
            json.member("hotline", hotline)
            json.member("region", region)
            json.member("schemaVersion", Self.schemaVersion)
            json.member("title", title)
        }
    }
}

extension KioskIndex {
    /// A field of life that guides are grouped by (领域).
    public struct Domain: Hashable, Sendable, CanonicalJSONEncodable {
        public var id: String
        public var name: String

        /// One sentence for people.
        public var introduction: String

        public init(id: String, name: String, introduction: String) {
            self.id = id
            self.name = name
            self.introduction = introduction
        }

        public func encode(to json: inout CanonicalJSONWriter) {
            json.object { json in
                json.member("id", id)
                json.member("introduction", introduction)
                json.member("name", name)
            }
        }
    }
}
