import GuideModel

/// A domain with the guides that have a page in it.
struct DomainGroup: Sendable {
    let id: String
    let name: String
    let introduction: String
    let guides: [Guide]

    /// The guides for people, and those for enterprises and organisations alone.
    var forPeople: [Guide] { guides.filter(\.isForPeople) }
    var forOrganisations: [Guide] { guides.filter { !$0.isForPeople } }
}

extension Guide {
    /// Whether a person can be meant; a guide that names no audience is for everyone.
    fileprivate var isForPeople: Bool {
        header.audiences.isEmpty || header.audiences.contains { $0.value == .individual }
    }
}

extension Site {
    /// The domains that have guides, in the order of the registry; then folders that the registry lacks.
    var domainGroups: [DomainGroup] {
        let guidesByDomain = Dictionary(grouping: guides.indices, by: { guides[$0].domain })
            .mapValues { $0.map { guides[$0] } }
        var groups: [DomainGroup] = []
        for domain in library.registries.domains {
            guard let guides = guidesByDomain[domain.id.value], !groups.contains(where: { $0.id == domain.id.value })
            else { continue }
            groups.append(
                DomainGroup(
                    id: domain.id.value,
                    name: domain.name.value,
                    introduction: domain.introduction.value,
                    guides: guides
                )
            )
        }
        for (id, guides) in guidesByDomain.sorted(by: { $0.key < $1.key }) where library.domainIndex[id] == nil {
            groups.append(DomainGroup(id: id, name: id, introduction: "", guides: guides))
        }
        return groups
    }

    /// The domain's name, or its folder's where the registry lacks it.
    func domainName(_ id: String) -> String {
        library.domainIndex[id].map { library.registries.domains[$0].name.value } ?? id
    }
}
