import GuideModel
import KioskFormat

/// What the touch screen needs beside the catalogue.
struct KioskPageAbout: CanonicalJSONEncodable {
    var feed: String
    var published: KioskDay
    var expires: KioskDay
    var events: [KioskPageEvent]

    /// The hashes in the names of the scripts that hold the guides.
    var shards: [String]

    func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("events", events)
            json.member("expires", expires)
            json.member("feed", feed)
            json.member("published", published)
            json.member("shards", shards)
        }
    }
}

/// Guides that people need together, in the order in which they meet them.
struct KioskPageEvent: CanonicalJSONEncodable {
    var id: String
    var name: String
    var introduction: String
    var guides: [String]

    func encode(to json: inout CanonicalJSONWriter) {
        json.object { json in
            json.member("guides", guides)
            json.member("id", id)
            json.member("introduction", introduction)
            json.member("name", name)
        }
    }
}

/// The life events that lead to a guide that is shown; the bundles are one event more.
func kioskPageEvents(_ library: Library, guides: [Guide]) -> [KioskPageEvent] {
    let shown = Set(guides.map(\.id))
    var events = library.registries.lifeEvents.map { event in
        KioskPageEvent(
            id: event.id.value,
            name: event.name.value,
            introduction: event.introduction?.value ?? "",
            guides: event.guides.map(\.value).filter(shown.contains)
        )
    }
    events.append(
        KioskPageEvent(
            id: "bundles",
            name: "一件事一次办",
            introduction: "几件手续合成一件，材料只交一次。",
            guides: guides.filter { !($0.header.parts ?? []).isEmpty }.map(\.id)
        )
    )
    return events.filter { !$0.guides.isEmpty }
}
