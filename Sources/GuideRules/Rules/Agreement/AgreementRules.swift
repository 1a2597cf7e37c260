import GuideModel

/// Guides of one site do not contradict each other.
enum AgreementRules {
    static let all: [Rule] = [
        .library(TitleNearAnother()), .library(AliasOfTwo()), .library(FeeDiffers()), .library(DocumentsDiffer()),
        .library(PhoneDiffers()), .library(CircularDocuments()), .library(CodeOfTwoItems()),
    ]
}

/// One matter at one window: guides with the same key tell people about the same thing.
struct MatterKey: Hashable {
    let item: String
    let department: String
    let window: String

    init?(_ guide: Guide, in library: Library) {
        guard let item = guide.header.officialName, let department = guide.header.department,
            guide.facts.windows.count == 1, let window = guide.facts.windows[0].value.stated?.first
        else { return nil }
        self.item = item.value
        self.department = library.canonicalDepartmentName(department.value)
        self.window = window.hall.value + "·" + (window.window?.value ?? "")
    }
}

extension Example {
    /// The base guide and a second one, told apart by everything but what a rule compares.
    static func beside(_ first: String, _ second: String, files: [String: String] = [:]) -> Example {
        var files = files
        files["guides/huji-chuxing/lingyipian.md"] = """
            ---
            id: lingyipian
            标题: 户口本丢了去哪里办
            别名: [户口本不见了]
            ---

            \(second)
            """
        return Example(first, files: files)
    }
}
