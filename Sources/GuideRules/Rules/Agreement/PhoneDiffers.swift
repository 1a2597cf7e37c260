import GuideModel

/// One window has one telephone to ask at.
///
/// The hall's and the department's own numbers are as good, and a short number such
/// as 12333 belongs to no window, so only other numbers are compared.
struct PhoneDiffers: LibraryRule {
    static let about = RuleDescription(
        id: "phone-differs",
        group: .agreement,
        severity: .advice,
        demand: "同一个窗口的咨询电话，几篇指南和登记表写的是同一个。",
        why: "两个号码总有一个是旧的。照旧号码打，没人接，人就白跑一趟来问。",
        source: "rules.tsv REQ-002；docs/guide-format.md：Guides beside each other",
        accepts: [.beside("## 一窗办理\n\n- 咨询：0000-1234560", "## 一窗办理\n\n- 咨询：0000 1234560")],
        rejects: [.beside("## 一窗办理\n\n- 咨询：0000-1234560", "## 一窗办理\n\n- 咨询：1️⃣0000-1234561")]
    )

    private struct Desk: Hashable {
        let place: WindowPlace
        let department: String
    }

    func check(_ library: Library, _ findings: inout Findings) {
        var reported: Set<Desk> = []
        var first: [Desk: Located<String>] = [:]
        for guide in library.guides.indices where library.isSingle(guide) {
            guard library.guides[guide].facts.enquiries.count == 1, library.guides[guide].facts.windows.count == 1,
                let enquiry = library.guides[guide].facts.enquiries.first, enquiry.condition == nil,
                let number = enquiry.value.stated?.first, enquiry.value.stated?.count == 1,
                let windows = library.guides[guide].facts.windows[0].value.stated, windows.count == 1,
                let place = library.place(windows[0]), let index = place.window,
                let department = library.guides[guide].header.department
            else { continue }
            let hall = library.registries.halls[place.hall]
            let own = [hall.phone.value, departmentPhone(department.value, library)].map(digits)
            guard digits(number.value).count >= 10, !own.contains(digits(number.value)) else { continue }
            let desk = Desk(place: place, department: library.canonicalDepartmentName(department.value))
            guard let known = hall.windows[index].phone ?? first[desk] else {
                first[desk] = number
                continue
            }
            guard digits(known.value).count >= 10, digits(known.value) != digits(number.value) else { continue }
            // Against each other the first of many says enough; against the registry each is one.
            guard hall.windows[index].phone != nil || reported.insert(desk).inserted else { continue }
            let note = Diagnostic.Note("这里写的是 \(known.value)", at: known.range)
            findings.report(.differs(library.name(of: place), known.value), at: number.range, notes: [note])
        }
    }

    private func departmentPhone(_ name: String, _ library: Library) -> String {
        library.departmentIndex[name].map { library.registries.departments[$0].phone.value } ?? ""
    }

    private func digits(_ text: String) -> [UInt8] { text.utf8.filter { (0x30...0x39).contains($0) } }
}

extension Findings.Message {
    fileprivate static func differs(_ window: String, _ other: String) -> Self {
        Self("“\(window)”的电话，别处写的是 \(other)", hint: "打一遍，留打得通的；真有两个号码的，两篇都写上，用顿号隔开")
    }
}
