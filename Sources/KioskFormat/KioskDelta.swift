/// `deltas/<sha256>`: one line of canonical JSON, and behind it the bytes that the parts without a base take.
public struct KioskDelta: Hashable, Sendable {
    public static let kind = "delta"
    public static let schemaVersion = 1

    /// The version that one must hold.
    public var from: Int

    /// The version that one then has.
    public var to: Int

    /// What `to` has and `from` has not, its manifest too, sorted by hash.
    public let files: [File]

    public init(from: Int, to: Int, files: [File]) {
        self.from = from
        self.to = to
        self.files = files.sorted { $0.contents.sha256.utf8.lexicographicallyPrecedes($1.contents.sha256.utf8) }
    }
}

extension KioskDelta {
    /// One file as it will be, and how to put it together.
    public struct File: Hashable, Sendable {
        /// What the result must be.
        public var contents: KioskHead.Contents

        /// The SHA-256 of the file that parts are copied from.
        public var base: String?

        /// Their concatenation is the result.
        public var parts: [Part]

        public init(contents: KioskHead.Contents, base: String? = nil, parts: [Part]) {
            self.contents = contents
            self.base = base
            self.parts = parts
        }
    }

    /// A stretch of bytes.
    public struct Part: Hashable, Sendable {
        /// Where it begins in the base, in bytes; nil for the next bytes of the payload.
        public var offset: Int?

        /// In bytes, 1 or more.
        public var length: Int

        public init(offset: Int? = nil, length: Int) {
            self.offset = offset
            self.length = length
        }
    }
}

extension KioskDelta {
    /// Reads a delta's file: what it says, and where in it the payload begins.
    public static func read(_ contents: [UInt8]) throws(KioskFeedError) -> (delta: KioskDelta, payload: Int) {
        guard let end = contents.firstIndex(of: UInt8(ascii: "\n")) else {
            throw KioskFeedError(.notCanonical, "a delta without a line feed")
        }
        let delta = try KioskDelta(canonicalJSON: Array(contents[...end]))
        // Each length is below 2^53, so the sum of two of them is an integer still.
        var (taken, made) = (0, 0)
        for file in delta.files {
            made += file.contents.length
            guard made <= KioskLimits.deltaResults else {
                throw KioskFeedError(.tooLarge, "results of more than \(KioskLimits.deltaResults) bytes")
            }
            for part in file.parts where part.offset == nil { taken += part.length }
        }
        guard taken == contents.count - end - 1 else {
            throw KioskFeedError(.delta, "the parts take \(taken) of \(contents.count - end - 1) bytes of the payload")
        }
        return (delta, end + 1)
    }

    /// Makes every file of a delta in turn, checked against its length and hash.
    ///
    /// `base` gives the bytes of a file of the version held by its hash. Nothing that it made may be used before this
    /// has returned without an error.
    public static func apply(
        _ contents: [UInt8],
        base: (_ sha256: String) throws(KioskFeedError) -> [UInt8]?,
        result: (_ sha256: String, _ contents: [UInt8]) throws(KioskFeedError) -> Void
    ) throws(KioskFeedError) {
        var (delta, payload) = try read(contents)
        for file in delta.files {
            var source: [UInt8] = []
            if let name = file.base {
                guard let found = try base(name) else { throw KioskFeedError(.delta, "the base \(name) is not held") }
                source = found
            }
            var made: [UInt8] = []
            for part in file.parts {
                if let offset = part.offset {
                    guard offset <= source.count, part.length <= source.count - offset else {
                        throw KioskFeedError(.delta, "a part lies outside its base")
                    }
                    made.append(contentsOf: source[offset..<(offset + part.length)])
                } else {
                    made.append(contentsOf: contents[payload..<(payload + part.length)])
                    payload += part.length
                }
            }
            guard KioskHead.Contents(of: made) == file.contents else {
                throw KioskFeedError(.delta, "a result is not \(file.contents.sha256)")
            }
            try result(file.contents.sha256, made)
        }
    }
}

extension KioskDelta: CanonicalJSONEncodable, CanonicalJSONDecodable {
    public func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("files", files)
            json.member("from", from)
            json.member("kind", Self.kind)
            json.member("schemaVersion", Self.schemaVersion)
            json.member("to", to)
        }
    }

    public init(from json: inout CanonicalJSONReader) throws(KioskFeedError) {
        try json.beginObject()
        try json.requireSchemaVersion(Self.schemaVersion)
        try json.find("files")
        let start = json.offset
        files = try json.array(atMost: KioskLimits.files)
        guard isSorted(files.lazy.map(\.contents.sha256)) else {
            throw KioskFeedError(.format, "files are not sorted by hash, or one stands twice", offset: start)
        }
        from = try json.counter("from")
        try json.requireKind(Self.kind)
        try json.find("schemaVersion")
        json.skip()
        to = try json.counter("to")
        try json.endObject()
    }
}

extension KioskDelta.File: CanonicalJSONEncodable, CanonicalJSONDecodable {
    public func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("base", base)
            json.member("length", contents.length)
            json.member("parts", parts)
            json.member("sha256", contents.sha256)
        }
    }

    public init(from json: inout CanonicalJSONReader) throws(KioskFeedError) {
        let start = json.offset
        try json.beginObject()
        base = try json.hasMember("base") ? json.digestValue() : nil
        let length: Int = try json.member("length")
        parts = try json.member("parts")
        contents = KioskHead.Contents(length: length, sha256: try json.digest("sha256"))
        try json.endObject()
        var sum = 0
        for part in parts {
            guard base != nil || part.offset == nil else {
                throw KioskFeedError(.format, "a part with an offset, and no base", offset: start)
            }
            // Never above the result's length, so the sum cannot overflow.
            guard part.length <= length - sum else {
                throw KioskFeedError(.format, "the parts are longer than the result", offset: start)
            }
            sum += part.length
        }
        guard sum == length else {
            throw KioskFeedError(.format, "the parts are shorter than the result", offset: start)
        }
    }
}

extension KioskDelta.Part: CanonicalJSONEncodable, CanonicalJSONDecodable {
    public func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("length", length)
            json.member("offset", offset)
        }
    }

    public init(from json: inout CanonicalJSONReader) throws(KioskFeedError) {
        try json.beginObject()
        length = try json.counter("length")
        offset = try json.member(ifPresent: "offset")
        try json.endObject()
    }
}
