/// `guides/<id>.json`: one whole guide as data.
///
/// Everything typed comes with the words of the guide, so that a reader that knows less still shows all of it.
/// The file holds no date of its own: a guide that did not change keeps its bytes.
public struct KioskGuide: Hashable, Sendable {
    /// The version of this file's shape.
    public static let schemaVersion = 1

    public var header: Header

    /// One or two sentences that are enough for half the visitors.
    public var shortAnswer: String

    /// Questions that narrow documents, steps and facts to one person's case.
    public var situations: [Situation]

    /// Empty means that nothing need be brought.
    public var documents: [Document]

    public var steps: [Step]
    public var facts: Facts
    public var questions: [Question]

    /// The remaining sections in the guide's order, as plain text.
    public var sections: [Section]

    public var legalBasis: [LegalBasis]

    /// Ids of the guides this one links to.
    public var relatedGuides: [String]

    /// What an 80 mm printer prints.
    public var slip: [SlipBlock]

    /// What a screen reads aloud.
    public var speech: [SpeechBlock]

    public init(
        header: Header,
        shortAnswer: String,
        situations: [Situation] = [],
        documents: [Document],
        steps: [Step],
        facts: Facts,
        questions: [Question] = [],
        sections: [Section] = [],
        legalBasis: [LegalBasis],
        relatedGuides: [String] = [],
        slip: [SlipBlock],
        speech: [SpeechBlock]
    ) {
        self.header = header
        self.shortAnswer = shortAnswer
        self.situations = situations
        self.documents = documents
        self.steps = steps
        self.facts = facts
        self.questions = questions
        self.sections = sections
        self.legalBasis = legalBasis
        self.relatedGuides = relatedGuides
        self.slip = slip
        self.speech = speech
    }
}

extension KioskGuide: CanonicalJSONEncodable {
    public func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("documents", documents)
            json.member("facts", facts)
            json.member("header", header)
            json.member("legalBasis", legalBasis)
            json.member("questions", questions)
            json.member("relatedGuides", relatedGuides)
            json.member("schemaVersion", Self.schemaVersion)
            json.member("sections", sections)
            json.member("shortAnswer", shortAnswer)
            json.member("situations", situations)
            json.member("slip", slip)
            json.member("speech", speech)
            json.member("steps", steps)
        }
    }
}
