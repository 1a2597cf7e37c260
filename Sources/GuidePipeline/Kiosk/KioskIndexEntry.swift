import GuideModel
import GuideSearch
import KioskFormat

extension KioskSource {
    /// What the catalogue says of the guide.
    func entry(of whole: KioskGuide, file: KioskFile) -> KioskIndex.Entry {
        let header = whole.header
        let readings = searchReadings(guide.header)
        let title = Pronunciation(header.title, readings: readings)
        return KioskIndex.Entry(
            id: header.id,
            domain: header.domain,
            title: header.title,
            shortTitle: header.shortTitle,
            officialName: header.officialName,
            initials: title.initials,
            pinyin: title.syllables.joined(separator: " "),
            aliases: header.aliases.map { alias in
                let spoken = Pronunciation(alias, readings: readings)
                return KioskName(
                    text: alias,
                    initials: spoken.initials,
                    pinyin: spoken.syllables.joined(separator: " ")
                )
            },
            departments: header.departments,
            audiences: header.audiences,
            badges: header.badges,
            visits: visits(whole.facts.visits),
            timeLimit: timeLimit(whole.facts.timeLimit),
            fee: price(whole.facts.fee),
            updated: header.updated,
            review: header.review,
            status: header.status,
            file: file
        )
    }

    /// The least and the most over all situations; what the steps come to where the guide does not say.
    private func visits(_ facts: [KioskFact<KioskVisits>]) -> KioskVisits {
        let given = facts.compactMap(\.statement.value)
        guard let most = given.max(by: { $0.maximum < $1.maximum }) else {
            let trips = derived.trips(in: library)
            return KioskVisits(minimum: trips.minimum, maximum: trips.maximum)
        }
        let fewest = given.map(\.minimum).min() ?? most.minimum
        return KioskVisits(minimum: fewest, maximum: most.maximum, reason: most.reason)
    }

    /// The promised limit; where situations differ, the longest.
    private func timeLimit(_ facts: [KioskFact<KioskGuide.TimeLimit>]) -> KioskStatement<KioskDuration> {
        var longest: Duration?
        var promises: Set<Duration> = []
        for fact in guide.facts.limits {
            guard let promised = fact.value.stated?.promised.value else { continue }
            promises.insert(promised)
            let length = (promised.fifthsOfDay, promised.minutes)
            if let longest, length <= (longest.fifthsOfDay, longest.minutes) { continue }
            longest = promised
        }
        guard let longest else { return absence(facts) }
        let words = facts.count == 1 ? facts[0].statement.text : longest.chinese
        return KioskStatement(.given(KioskDuration(longest)), text: promises.count == 1 ? words : "最长 " + words)
    }

    /// The sums that occur: `40 元，或补办 40 元、临时身份证 10 元`.
    private func price(_ facts: [KioskFact<KioskGuide.Fee>]) -> KioskStatement<KioskPrice> {
        let fees = facts.compactMap(\.statement.value)
        guard !fees.isEmpty else { return absence(facts) }
        var texts: [String] = []
        for fee in fees {
            let text = fee.isFree ? "不收费" : fee.items.map(\.text).joined(separator: "、")
            if !texts.contains(text) { texts.append(text) }
        }
        let amounts = Set(fees.flatMap { $0.items.compactMap(\.amount) }).sorted()
        let price = KioskPrice(isFree: fees.allSatisfy(\.isFree), amounts: amounts)
        return KioskStatement(.given(price), text: texts.joined(separator: "，或"))
    }

    /// Why there is no value, as the first fact has it.
    private func absence<Value, Wanted>(_ facts: [KioskFact<Value>]) -> KioskStatement<Wanted> {
        guard let first = facts.first?.statement else { return KioskStatement(.unknown, text: "待核实") }
        switch first.content {
        case .nothing: return KioskStatement(.nothing, text: first.text)
        case .notApplicable(let reason): return KioskStatement(.notApplicable(reason: reason), text: first.text)
        case .given, .unknown: return KioskStatement(.unknown, text: "待核实")
        }
    }
}

extension KioskStatement {
    /// The value, where one is given.
    var value: Value? {
        if case .given(let value) = content { value } else { nil }
    }
}
