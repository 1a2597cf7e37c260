/// What `baihua.yml` and `profile.yml` make of the rules' severities.
package struct RuleSeverities: Hashable, Sendable {
    /// Severities that hold in a folder and everything below it.
    package struct Folder: Hashable, Sendable {
        /// From the root: `guides/huji-chuxing`.
        package var path: Located<String>
        package var rules: [RuleID: Diagnostic.Severity]

        package init(path: Located<String>, rules: [RuleID: Diagnostic.Severity]) {
            self.path = path
            self.rules = rules
        }
    }

    package var everywhere: [RuleID: Diagnostic.Severity]
    package var folders: [Folder]

    package init(everywhere: [RuleID: Diagnostic.Severity] = [:], folders: [Folder] = []) {
        self.everywhere = everywhere
        self.folders = folders
    }

    package var isEmpty: Bool { everywhere.isEmpty && folders.isEmpty }

    /// The severity of a rule in a file, or nil where it keeps its own; the innermost folder that names it decides.
    package func severity(of rule: RuleID, in path: String) -> Diagnostic.Severity? {
        var deepest: (length: Int, severity: Diagnostic.Severity)?
        for folder in folders where path.hasPrefix(folder.path.value + "/") {
            guard let severity = folder.rules[rule], folder.path.value.utf8.count > deepest?.length ?? -1 else {
                continue
            }
            deepest = (folder.path.value.utf8.count, severity)
        }
        return deepest?.severity ?? everywhere[rule]
    }
}
