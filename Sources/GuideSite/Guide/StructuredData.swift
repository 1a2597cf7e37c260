import GuideModel

extension GuideRenderer {
    /// The guide as schema.org's `GovernmentService`, for search engines, in a script element that no browser runs.
    var structuredData: HTML {
        var json = JSONText()
        json.object {
            $0.string("@context", "https://schema.org")
            $0.string("@type", "GovernmentService")
            $0.string("name", guide.displayTitle)
            if let official = guide.header.officialName { $0.string("alternateName", official.value) }
            $0.string("description", guide.summary)
            $0.string("url", canonical.text)
            if let code = guide.header.code { $0.string("identifier", code.value) }
            $0.object("areaServed") {
                $0.string("@type", "AdministrativeArea")
                $0.string("name", site.settings.region)
            }
            if let name = guide.header.department?.value { appendProvider(name, to: &$0) }
            $0.array("audience", guide.header.audiences) { json, audience in
                json.string("@type", "Audience")
                json.string("audienceType", audience.value.rawValue)
            }
            let places = guide.facts.windows.flatMap { $0.value.stated ?? [] }.compactMap(site.library.place)
            $0.array("availableChannel", places) { json, place in appendChannel(place, to: &json) }
        }
        return HTML(script: json, type: "application/ld+json")
    }

    private func appendProvider(_ name: String, to json: inout JSONText) {
        json.object("provider") {
            $0.string("@type", "GovernmentOrganization")
            $0.string("name", site.library.canonicalDepartmentName(name))
            if let index = site.library.departmentIndex[name] {
                $0.string("telephone", site.library.registries.departments[index].phone.value)
            }
        }
    }

    private func appendChannel(_ place: WindowPlace, to json: inout JSONText) {
        let hall = site.library.registries.halls[place.hall]
        json.string("@type", "ServiceChannel")
        json.object("serviceLocation") {
            $0.string("@type", "Place")
            $0.string("name", site.library.name(of: place))
            $0.string("address", hall.address.value)
            $0.string("telephone", (place.window.flatMap { hall.windows[$0].phone } ?? hall.phone).value)
        }
    }
}
