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
        guard places.contains(.named) else { return }
        forEachStep { step in
            guard let place = step.place, case .named(let name) = place.value else { return }
            if isOwnWindow(name, in: library) == false { body(step, place) }
        }
    }

    /// Whether trips cannot be counted, for a reason that is reported as what it is.
    ///
    /// A part of the bundle has no steps, or steps name windows while the registry
    /// does not know them or the guide's own.
    package func lacksWhereabouts(in library: Library) -> Bool {
        if guide.isBundle, Set(guide.steps.map(\.partTitle)).count < guide.header.parts?.count ?? 0 { return true }
        guard places.contains(.named) else { return false }
        var isUnknown = false
        forEachStep { step in
            if case .named(let name)? = step.place?.value, library.places(named: name).isEmpty { isUnknown = true }
        }
        if isUnknown { return true }
        if let windows { return windows.value.contains { library.place($0) == nil } }
        let says = guide.facts.written(.window).filter { $0.condition?.holds(for: choices) ?? true }
        return !places.isDisjoint(with: [.ownWindow, .kiosk])
            && !says.contains { $0.state == .notApplicable || $0.state == .none }
    }
}
