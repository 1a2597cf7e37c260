import GuideModel

/// Guides of one site do not contradict each other.
enum AgreementRules {
    static let all: [Rule] = [
        .library(TitleNearAnother()), .library(AliasOfTwo()), .library(FeeDiffers()), .library(DocumentsDiffer()),
        .library(PhoneDiffers()), .library(CircularDocuments()), .library(CodeOfTwoItems()),
    ]
}

extension Library {
    /// Whether the guide at an index is met beside others in this run; whole guides would be copied for each rule.
    func isShownAlone(_ index: Int) -> Bool {
        switch stage {
        case .draft: guides[index].header.status?.value != .retired
        case .publish: isRendered(guides[index])
        }
    }

    /// Whether it is so, and no bundle.
    func isSingle(_ index: Int) -> Bool { guides[index].header.parts == nil && isShownAlone(index) }
}

/// One matter at one window: guides with the same key tell people about the same thing.
struct MatterKey: Hashable {
    let item: String
    let department: String
    let hall: String
    let window: String?

    /// The matter of the guide at an index.
    init?(_ index: Int, in library: Library) {
        guard let item = library.guides[index].header.officialName,
            let department = library.guides[index].header.department,
            library.guides[index].facts.windows.count == 1,
            let window = library.guides[index].facts.windows[0].value.stated?.first
        else { return nil }
        self.item = item.value
        self.department = library.canonicalDepartmentName(department.value)
        hall = window.hall.value
        self.window = window.window?.value
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
