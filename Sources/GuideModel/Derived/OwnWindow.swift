extension PathView {
    /// Whether a step's 到NAME means the guide's own window, or nil where the registry cannot tell.
    ///
    /// Every window of 窗口 is the guide's own; a whole hall is not.
    package func isOwnWindow(_ name: String, in library: Library) -> Bool? {
        guard let windows = windows?.value, !windows.isEmpty else { return nil }
        let meant = library.places(named: name)
        if meant.isEmpty { return windows.contains { $0.window?.value == name } ? true : nil }
        var own: [WindowPlace] = []
        for window in windows {
            guard let place = library.place(window) else { return nil }
            own.append(place)
        }
        return meant.contains { own.contains($0) }
    }

    /// Calls the closure with every step that sends the person to a window that is not the guide's own.
    package func forEachVisitElsewhere(in library: Library, _ body: (Step, Located<Step.Place>) -> Void) {
        forEachStep { step in
            guard let place = step.place, case .named(let name) = place.value else { return }
            if isOwnWindow(name, in: library) == false { body(step, place) }
        }
    }

    /// Whether a step goes to the guide's own window.
    var visitsOwnWindow: Bool {
        var found = false
        forEachStep { if $0.place?.value == .ownWindow { found = true } }
        return found
    }

    /// Whether trips cannot be counted, for a reason that is reported as what it is.
    ///
    /// A part of the bundle has no steps, or steps name windows while the registry
    /// does not know them or the guide's own.
    package func lacksWhereabouts(in library: Library) -> Bool {
        if guide.isBundle, Set(guide.steps.map(\.partTitle)).count < guide.header.parts?.count ?? 0 { return true }
        var isOwn = false
        var isNamed = false
        var isUnknown = false
        forEachStep { step in
            switch step.place?.value {
            case .ownWindow, .kiosk: isOwn = true
            case .named(let name):
                isNamed = true
                if library.places(named: name).isEmpty { isUnknown = true }
            default: break
            }
        }
        guard isNamed, !isUnknown else { return isUnknown }
        if let windows { return windows.value.contains { library.place($0) == nil } }
        let says = guide.facts.written(.window).filter { $0.condition?.holds(for: choices) ?? true }
        return isOwn && !says.contains { $0.state == .notApplicable || $0.state == .none }
    }
}
