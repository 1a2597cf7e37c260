import GuideModel
import KioskFormat

extension SlipWriter {
    /// Where to go, and where to do it without going.
    mutating func addPlaces() {
        let others = source.otherPlaces
        if !others.isEmpty || whole.facts.window.contains(where: { $0.statement.value != nil }) {
            layout.add("【到哪去】")
        }
        for fact in whole.facts.window {
            for window in fact.statement.value?.windows ?? [] {
                add("", fact.conditions, window.hall, " · ", window.window)
                addAddress(window.address, window.hours, window.phone, fact.conditions)
            }
        }
        for (place, conditions) in others {
            let hall = source.library.registries.halls[place.hall]
            let phone = place.window.flatMap { hall.windows[$0].phone } ?? hall.phone
            add("还要去：", conditions, source.library.name(of: place))
            addAddress(hall.address.value, hall.hours.value, phone.value, conditions)
        }
        for fact in whole.facts.online where fact.statement.value != nil {
            add("【网上办】", fact.conditions, fact.statement.text)
        }
    }

    private mutating func add(_ start: String, _ conditions: [KioskCondition], _ parts: String...) {
        layout.write(start)
        writeWhen(conditions)
        for part in parts { layout.write(part) }
        layout.endParagraph(conditions, indent: "　")
    }

    private mutating func addAddress(
        _ address: String,
        _ hours: String,
        _ phone: String,
        _ conditions: [KioskCondition]
    ) {
        layout.add("　地址：", address, conditions: conditions, indent: "　")
        layout.add("　时间：", hours, conditions: conditions, indent: "　")
        layout.add("　电话：", phone, conditions: conditions, indent: "　")
    }
}

extension KioskSource {
    /// The places beside the guide's own windows that steps lead to, each once, with when one has to go there.
    var otherPlaces: [(place: WindowPlace, conditions: [KioskCondition])] {
        var places: [PlaceToGo] = []
        for step in guide.steps { collectPlaces(of: step, under: [], into: &places) }
        guard !places.isEmpty else { return [] }
        let own = guide.facts.windows.flatMap { $0.value.stated ?? [] }.compactMap(library.place)
        return places.filter { !own.contains($0.place) }
    }

    private func collectPlaces(of step: Step, under outer: [Condition], into places: inout [PlaceToGo]) {
        let all = step.condition.map { outer + [$0] } ?? outer
        if case .named(let name)? = step.place?.value, let place = library.places(named: name).first {
            let conditions = all.flatMap { self.conditions($0) }
            if let known = places.firstIndex(where: { $0.place == place }) {
                // Two conditions are seldom one: better a place too many on the paper than one too few.
                if places[known].conditions != conditions { places[known].conditions = [] }
            } else {
                places.append((place, conditions))
            }
        }
        for inner in step.alternatives { collectPlaces(of: inner, under: all, into: &places) }
        for inner in step.substeps { collectPlaces(of: inner, under: all, into: &places) }
    }
}

private typealias PlaceToGo = (place: WindowPlace, conditions: [KioskCondition])
