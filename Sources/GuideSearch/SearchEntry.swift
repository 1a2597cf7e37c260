/// What search knows of one guide.
package struct SearchEntry: Sendable {
    package var id: String

    /// The page's address relative to the site's root: `guides/<id>/`.
    package var path: String

    package var domain: String
    package var domainName: String
    package var title: String
    package var shortTitle: String?
    package var aliases: [String]

    /// Words of the names that are read otherwise than usual.
    package var readings: [Reading]

    /// What the office calls the item.
    package var officialName: String?

    /// The people and bodies it is for: 个人, 企业 ….
    package var audiences: [String]

    package var shortAnswer: String

    /// Documents and steps.
    package var middle: [String]

    /// Every other text that the page shows.
    package var rest: [String]

    /// A word and its syllables with spaces between: 银行, `yin hang`.
    package struct Reading: Sendable, Equatable {
        package var word: String
        package var pinyin: String

        package init(word: String, pinyin: String) {
            self.word = word
            self.pinyin = pinyin
        }
    }

    package init(
        id: String,
        path: String,
        domain: String,
        domainName: String,
        title: String,
        shortTitle: String? = nil,
        aliases: [String] = [],
        readings: [Reading] = [],
        officialName: String? = nil,
        audiences: [String] = [],
        shortAnswer: String = "",
        middle: [String] = [],
        rest: [String] = []
    ) {
        self.id = id
        self.path = path
        self.domain = domain
        self.domainName = domainName
        self.title = title
        self.shortTitle = shortTitle
        self.aliases = aliases
        self.readings = readings
        self.officialName = officialName
        self.audiences = audiences
        self.shortAnswer = shortAnswer
        self.middle = middle
        self.rest = rest
    }

    /// The names people know the guide by: the title, the short title, the aliases, each once.
    var names: [String] {
        var names = [title]
        for name in [shortTitle].compactMap(\.self) + aliases where !names.contains(name) { names.append(name) }
        return names
    }
}
