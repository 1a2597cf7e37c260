/// One thing that is demanded of a reader, and how it is tried.
struct ConformanceCase {
    /// Lower-case words joined by hyphens, `area-what`; never reused.
    let name: String

    /// The demand in one sentence.
    let demand: String

    /// Tries it; throws a ``Mismatch`` where the reader does something else.
    let body: (CaseRun) throws -> Void

    /// Takes longer than half a minute: only run where asked for.
    var isSlow = false

    init(_ name: String, _ demand: String, isSlow: Bool = false, body: @escaping (CaseRun) throws -> Void) {
        self.name = name
        self.demand = demand
        self.isSlow = isSlow
        self.body = body
    }
}

/// What a reader did that it should not have, or the reverse.
struct Mismatch: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

/// What `pull` is to come to.
enum PullOutcome {
    case updated
    case unchanged

    /// With one of these codes.
    case refused(Set<String>)

    static func refused(_ codes: String...) -> Self { .refused(Set(codes)) }
}
