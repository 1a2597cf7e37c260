import GuideModel
import KioskFormat

extension KioskSource {
    /// 一窗办理, typed; what the guide leaves to a default is said outright.
    var facts: KioskGuide.Facts {
        let facts = guide.facts
        return KioskGuide.Facts(
            window: kioskFacts(facts.windows, isList: true, { FactWords.windows($0) }) { windows, _ in
                kioskWindows(windows)
            },
            submissions: kioskFacts(facts.submissions, { FactWords.submissions($0) }) { count, _ in
                KioskGuide.Submissions(count: count)
            },
            visits: kioskFacts(facts.visits, { FactWords.visits($0) }) { visits, condition in
                kioskVisits(visits, condition)
            },
            timeLimit: kioskFacts(facts.limits, { FactWords.limit($0) }) { limit, _ in KioskGuide.TimeLimit(limit) },
            fee: kioskFacts(facts.fees, isList: true, { FactWords.fee($0) }) { fee, _ in kioskFee(fee) },
            results: kioskFacts(facts.results, isList: true, { FactWords.results($0) }) { results, _ in
                KioskGuide.Results(results)
            },
            consultation: kioskFacts(facts.enquiries, isList: true, { FactWords.names($0) }) { names, _ in
                KioskGuide.Phones(names)
            },
            complaint: complaint,
            departments: departments,
            online: kioskFacts(facts.onlineChannels, { $0.text }) { channel, _ in KioskGuide.OnlineService(channel) },
            scope: kioskFacts(facts.scopes, { FactWords.scope($0) }) { scope, _ in
                KioskGuide.Scope(KioskGuide.Scope.Area(scope.area), way: scope.way?.value)
            },
            proxy: kioskFacts(facts.proxies, isList: true, { $0 }) { _, _ in KioskFreeText() },
            help: kioskFacts(facts.helps, isList: true, { $0 }) { _, _ in KioskFreeText() },
            progress: kioskFacts(facts.progress, isList: true, { $0 }) { _, _ in KioskFreeText() }
        )
    }

    /// Turns each line of one key into a wire fact, and keeps a value and the ways of having none apart.
    ///
    /// A list may go on below its line, so that the line does not say all of it; `words` then says it as the format
    /// does. `wire` is nil for a value that nothing can be made of.
    private func kioskFacts<Value, Wire>(
        _ facts: [Fact<Value>],
        isList: Bool = false,
        _ words: (Value) -> String,
        _ wire: (Value, Condition?) -> Wire?
    ) -> [KioskFact<Wire>] {
        facts.map { fact in
            let conditions = conditions(fact.condition)
            switch fact.value {
            case .stated(let value):
                guard let made = wire(value, fact.condition) else { break }
                let text = isList || fact.text.value.isEmpty ? words(value) : fact.text.value
                return KioskFact(conditions: conditions, KioskStatement(.given(made), text: text))
            case .none:
                return KioskFact(conditions: conditions, KioskStatement(.nothing, text: "没有"))
            case .notApplicable(let reason):
                let statement = KioskStatement<Wire>(.notApplicable(reason: reason), text: "不适用（\(reason)）")
                return KioskFact(conditions: conditions, statement)
            case .unknown: break
            }
            return KioskFact(conditions: conditions, KioskStatement(.unknown, text: "待核实"))
        }
    }

    /// Whom to complain to; the site's hotline where the guide names nobody.
    private var complaint: [KioskFact<KioskGuide.Phones>] {
        guard guide.facts.complaints.isEmpty else {
            return kioskFacts(guide.facts.complaints, isList: true, { FactWords.names($0) }) { names, _ in
                KioskGuide.Phones(names)
            }
        }
        let hotline = library.settings.hotline
        return [KioskFact(KioskStatement(.given(KioskGuide.Phones([hotline])), text: hotline))]
    }

    /// 联办 and 牵头 as one fact; a guide that names only who leads has a fact of that alone.
    private var departments: [KioskFact<KioskGuide.JointDepartments>] {
        let facts = guide.facts
        var joint: [KioskFact<KioskGuide.JointDepartments>]
        if facts.partners.isEmpty {
            joint = kioskFacts(facts.leads, isList: true, { FactWords.names($0) }) { leads, _ in
                jointDepartments([], lead: leads.first?.value)
            }
        } else {
            joint = kioskFacts(facts.partners, isList: true, { FactWords.names($0) }) { names, condition in
                let lead = facts.leads.first { $0.condition == nil || $0.condition?.clauses == condition?.clauses }
                return jointDepartments(names, lead: lead?.value.stated?.first?.value)
            }
        }
        for index in joint.indices {
            guard let value = joint[index].statement.value else { continue }
            joint[index].statement.text = value.names.map { $0 == value.lead ? $0 + "（牵头）" : $0 }
                .joined(separator: "、")
        }
        return joint
    }

    private func jointDepartments(_ names: [Located<String>], lead: String?) -> KioskGuide.JointDepartments? {
        var all = names.map { library.canonicalDepartmentName($0.value) }
        let lead = lead.map(library.canonicalDepartmentName)
        if let lead, !all.contains(lead) { all.insert(lead, at: 0) }
        return all.isEmpty ? nil : KioskGuide.JointDepartments(names: all, lead: lead)
    }

    /// The registered windows with where they are and when they open; the hall's number where a window has none.
    private func kioskWindows(_ references: [WindowReference]) -> KioskGuide.Windows? {
        let windows = references.compactMap { reference -> KioskGuide.Window? in
            guard let place = library.place(reference) else { return nil }
            let hall = library.registries.halls[place.hall]
            let window = place.window.map { hall.windows[$0] }
            return KioskGuide.Window(
                hall: hall.name.value,
                window: (window?.name ?? hall.name).value,
                address: hall.address.value,
                hours: hall.hours.value,
                phone: (window?.phone ?? hall.phone).value
            )
        }
        return windows.isEmpty ? nil : KioskGuide.Windows(windows)
    }

    /// What the fact states, with the fewest visits that the steps allow where it says 最多.
    private func kioskVisits(_ visits: Visits, _ condition: Condition?) -> KioskVisits {
        var fewest = visits.count
        if visits.isMaximum {
            for view in derived.views where condition?.holds(for: view.choices) ?? true {
                fewest = min(fewest, view.trips(in: library).minimum)
            }
        }
        return KioskVisits(minimum: fewest, maximum: visits.count, reason: visits.reason)
    }

    private func kioskFee(_ fee: Fee) -> KioskGuide.Fee {
        KioskGuide.Fee(
            isFree: fee.isFree,
            items: fee.items.map { item in
                KioskGuide.FeeItem(
                    text: item.words,
                    name: item.name,
                    amount: item.amount,
                    basis: item.basis,
                    part: part(item.partTitle)
                )
            }
        )
    }
}
