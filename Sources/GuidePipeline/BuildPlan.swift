package import GuideModel

/// What a run is asked to do.
package struct BuildPlan: Sendable {
    /// The folder with `baihua.yml` and `guides/`.
    package var root: String

    /// The folder the site is written to.
    package var output: String

    /// The folder with the templates, or nil for the one beside the guides or beside the tool.
    package var templates: String?

    package var stage: Library.Stage

    /// The one clock of the run.
    package var today: CalendarDay

    /// How many guides are worked on at a time.
    package var jobs: Int

    package init(
        root: String,
        output: String,
        templates: String? = nil,
        stage: Library.Stage = .publish,
        today: CalendarDay,
        jobs: Int
    ) {
        self.root = root
        self.output = output
        self.templates = templates
        self.stage = stage
        self.today = today
        self.jobs = jobs
    }
}

/// A run that cannot begin: the caller has to put something right.
package struct PlanFault: Error, Hashable, Sendable {
    /// One Chinese sentence.
    package var sentence: String

    package init(_ sentence: String) { self.sentence = sentence }
}

/// The version of the tool.
package let toolVersion = "0.1.0"
