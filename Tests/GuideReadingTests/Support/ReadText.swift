import GuideModel
import GuideReading
import GuideTestSupport

/// What the reader makes of one file, in words that a test's table can hold.
struct Reading {
    let guide: Guide?
    let diagnostics: [Diagnostic]
    let text: SourceText?

    /// `LINE:COLUMN RULE` of every finding, by place.
    let findings: [String]

    /// Reads a guide, or the registry or the settings of that path.
    init(_ bytes: [UInt8], path: String = BaseTree.guidePath) {
        let result: (guide: Guide?, diagnostics: [Diagnostic], text: SourceText?)
        let file = FileID(0)
        let name = path.split(separator: "/").last.map(String.init) ?? path
        if let registry = RegistryFile(rawValue: name) {
            var registries = Registries()
            let read = readRegistry(registry, bytes, file: file, path: path, into: &registries)
            result = (nil, read.diagnostics, read.text)
        } else if path == "baihua.yml" {
            let read = readSettings(bytes, file: file, path: path, limits: SeverityLimits(rules: [:]))
            result = (nil, read.diagnostics, read.text)
        } else {
            let read = readGuide(bytes, file: file, path: path)
            result = (read.guide, read.diagnostics, read.text)
        }
        guide = result.guide
        diagnostics = result.diagnostics.sorted()
        text = result.text
        findings = diagnostics.map { finding in
            let place = result.text?.position(of: finding.range.start)
            return "\(place?.line ?? 0):\(place?.column ?? 0) \(finding.rule)"
        }
    }

    init(_ text: String, path: String = BaseTree.guidePath) { self.init(Array(text.utf8), path: path) }

    /// Reads the tests' base guide with a fragment's changes.
    init(fragment: String) { self.init(assemble(Example(fragment))) }
}

extension String {
    /// The text with one part replaced, which must be there.
    func with(_ part: String, _ replacement: String) -> String {
        precondition(contains(part), "the base guide has no “\(part)”")
        return replacing(part, with: replacement, maxReplacements: 1)
    }

    var bytes: [UInt8] { Array(utf8) }
}

extension [UInt8] {
    /// The bytes with one part replaced, which must be there.
    func with(_ part: String, _ replacement: [UInt8]) -> [UInt8] {
        let wanted = Array(part.utf8)
        let start = indices.first { self[$0...].starts(with: wanted) }
        precondition(start != nil, "the base guide has no “\(part)”")
        return self[..<(start ?? 0)] + replacement + self[((start ?? 0) + wanted.count)...]
    }
}
