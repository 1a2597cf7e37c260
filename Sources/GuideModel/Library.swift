/// Every guide and registry of a run, cross-linked: what the rules and the renderers look at.
package struct Library: Sendable {
    package enum Stage: String, Sendable, CaseIterable {
        /// Drafts are checked and rendered like the rest.
        case draft
        /// Drafts are checked for syntax only and never rendered.
        case publish
    }

    package let settings: Settings
    package let registries: Registries

    /// The path of every file of the run; a `FileID` is an index here.
    package let paths: [String]

    /// All guides that could be read, by path; bundles have their parts merged in.
    package let guides: [Guide]

    /// Ids of guide files that exist but could not be read.
    package let unreadable: Set<String>

    /// Files under `guides/media/`, from the root.
    package let media: Set<String>

    /// The day of the run, its only clock.
    package let today: CalendarDay
    package let stage: Stage

    /// Index in `guides` by id; the first of several with one id.
    package let guideIndex: [String: Int]

    /// Live id by former id (曾用).
    package let formerIDs: [String: String]

    /// Index in `registries.documents` by name and alias.
    package let documentIndex: [String: Int]

    /// Index in `registries.departments` by name and alias.
    package let departmentIndex: [String: Int]

    /// Windows by name, and halls by name.
    package let windowIndex: [String: [WindowPlace]]
    package let hallIndex: [String: Int]

    package let domainIndex: [String: Int]

    package init(
        settings: Settings,
        registries: Registries,
        paths: [String],
        guides: [Guide],
        unreadable: Set<String>,
        media: Set<String>,
        today: CalendarDay,
        stage: Stage
    ) {
        self.settings = settings
        self.registries = registries
        self.paths = paths
        self.guides = guides
        self.unreadable = unreadable
        self.media = media
        self.today = today
        self.stage = stage

        var guideIndex: [String: Int] = [:]
        var formerIDs: [String: String] = [:]
        for (index, guide) in guides.enumerated() {
            if guideIndex[guide.id] == nil { guideIndex[guide.id] = index }
            for former in guide.header.formerIDs where formerIDs[former.value] == nil {
                formerIDs[former.value] = guide.id
            }
        }
        self.guideIndex = guideIndex
        self.formerIDs = formerIDs

        var documentIndex: [String: Int] = [:]
        for (index, document) in registries.documents.enumerated() {
            for name in [document.name] + document.aliases where documentIndex[name.value] == nil {
                documentIndex[name.value] = index
            }
        }
        self.documentIndex = documentIndex

        var departmentIndex: [String: Int] = [:]
        for (index, department) in registries.departments.enumerated() {
            for name in [department.name] + department.aliases where departmentIndex[name.value] == nil {
                departmentIndex[name.value] = index
            }
        }
        self.departmentIndex = departmentIndex

        var windowIndex: [String: [WindowPlace]] = [:]
        var hallIndex: [String: Int] = [:]
        for (hall, entry) in registries.halls.enumerated() {
            if hallIndex[entry.name.value] == nil { hallIndex[entry.name.value] = hall }
            for (window, inner) in entry.windows.enumerated() {
                windowIndex[inner.name.value, default: []].append(WindowPlace(hall: hall, window: window))
            }
        }
        self.windowIndex = windowIndex
        self.hallIndex = hallIndex

        var domainIndex: [String: Int] = [:]
        for (index, domain) in registries.domains.enumerated() where domainIndex[domain.id.value] == nil {
            domainIndex[domain.id.value] = index
        }
        self.domainIndex = domainIndex
    }
}

/// A window of the registry, or a whole hall when `window` is nil.
package struct WindowPlace: Hashable, Sendable {
    /// Index in `registries.halls`.
    package var hall: Int
    /// Index in the hall's windows.
    package var window: Int?

    package init(hall: Int, window: Int?) {
        self.hall = hall
        self.window = window
    }
}

extension Library {
    package func guide(_ id: String) -> Guide? { guideIndex[id].map { guides[$0] } }

    package func documentType(_ name: String) -> DocumentType? {
        documentIndex[name].map { registries.documents[$0] }
    }

    /// The registry's name for a document, or the name itself when it is not registered.
    package func canonicalDocumentName(_ name: String) -> String {
        documentIndex[name].map { registries.documents[$0].name.value } ?? name
    }

    /// The registry's name for a department, or the name itself when it is not registered.
    package func canonicalDepartmentName(_ name: String) -> String {
        departmentIndex[name].map { registries.departments[$0].name.value } ?? name
    }

    /// The window or hall a reference names, or nil when the registry does not have it.
    package func place(_ reference: WindowReference) -> WindowPlace? {
        guard let hall = hallIndex[reference.hall.value] else { return nil }
        guard let window = reference.window else { return WindowPlace(hall: hall, window: nil) }
        guard let index = registries.halls[hall].windows.firstIndex(where: { $0.name.value == window.value }) else {
            return nil
        }
        return WindowPlace(hall: hall, window: index)
    }

    /// The places that 到NAME can mean: a window, a hall, or `大厅 · 窗口`.
    package func places(named name: String) -> [WindowPlace] {
        if let windows = windowIndex[name] { return windows }
        if let hall = hallIndex[name] { return [WindowPlace(hall: hall, window: nil)] }
        for (hall, entry) in registries.halls.enumerated() where name.hasPrefix(entry.name.value) {
            let rest = name.dropFirst(entry.name.value.count).drop { $0 == " " || $0 == "·" || $0 == "・" || $0 == "•" }
            if let window = entry.windows.firstIndex(where: { $0.name.value == rest }) {
                return [WindowPlace(hall: hall, window: window)]
            }
        }
        return []
    }

    /// `大厅 · 窗口`, as pages show it.
    package func name(of place: WindowPlace) -> String {
        let hall = registries.halls[place.hall]
        return place.window.map { "\(hall.name.value) · \(hall.windows[$0].name.value)" } ?? hall.name.value
    }

    /// Whether the guide gets a page in this run, errors aside.
    package func isRendered(_ guide: Guide) -> Bool {
        switch stage {
        case .draft: guide.header.status?.value != .retired
        case .publish: guide.isShown(on: today)
        }
    }
}
