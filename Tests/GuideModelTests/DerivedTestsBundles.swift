import GuideModel
import GuideTestSupport
import Testing

/// Holds merged bundles to what the guide format says about them.
struct DerivedTestsBundles {
    private static let question = "## 您是哪种情况\n\n- **谁来办**：自己办 / 别人代办\n\n"

    @Test func listsADocumentOnceByItsRegisteredName() async throws {
        let bundle = try await bundle(
            first: "## 要带什么\n\n- **居民户口簿**（原件看一眼，可用电子证照）：看一眼。",
            second: "## 要带什么\n\n- **户口本**（原件 1 份）：要收下。"
        )
        #expect(names(bundle, choices: []) == ["户口本"])
        #expect(bundle.documents.first?.has(.electronicLicence) == false)
    }

    @Test func keepsTheLenientWordingOnTheOtherPaths() async throws {
        let bundle = try await bundle(
            first: Self.question + "## 要带什么\n\n- **居民户口簿**（我们自己查）：不用带。\n- **授权委托书**（原件 1 份）：写清楚。〔别人代办〕",
            second: Self.question + "## 要带什么\n\n- **居民户口簿**（原件看一眼，可用电子证照）：带上。〔别人代办〕\n- **授权委托书**（原件 1 份）：也要。〔自己办〕"
        )
        #expect(names(bundle, choices: [0]) == ["居民户口簿", "授权委托书"])
        #expect(names(bundle, choices: [1]) == ["居民户口簿", "授权委托书"])
        let alone = PathView(bundle, choices: [0]).documents.first
        let byProxy = PathView(bundle, choices: [1]).documents.first
        #expect(alone?.isDemanded == false)
        #expect(byProxy?.isDemanded == true)
    }

    @Test func joinsConditionsOfDifferentQuestions() async throws {
        let other = "## 您是哪种情况\n\n- **急不急用**：不急 / 急着用\n\n"
        let bundle = try await bundle(
            first: Self.question + "## 要带什么\n\n- **收入证明**（原件 1 份）：写清楚。〔别人代办〕\n- **相片**（现场拍）：免费。",
            second: other + "## 要带什么\n\n- **收入证明**（原件 1 份）：写清楚。〔急着用〕"
        )
        #expect(names(bundle, choices: [0, 0]) == ["相片"])
        for choices in [[0, 1], [1, 0], [1, 1]] {
            #expect(names(bundle, choices: choices).sorted() == ["收入证明", "相片"].sorted(), "\(choices)")
        }
    }

    @Test func keepsWhatIsSaidOfEachSituation() async throws {
        let bundle = try await bundle(
            first: Self.question
                + "## 要带什么\n\n- **授权委托书**（原件 1 份）：自己写。〔自己办〕\n- **授权委托书**（原件 1 份）：请人写。〔别人代办〕",
            second: Self.question + "## 要带什么\n\n- **授权委托书**（原件 1 份）：又要。〔别人代办〕"
        )
        let said = bundle.documents.map { "\($0.explanation.plainText)\($0.condition?.options.map(\.value) ?? [])" }
        #expect(said == [#"自己写。["自己办"]"#, #"请人写。["别人代办"]"#])
    }

    @Test func aPartsOwnWindowIsTheBundlesWindow() async throws {
        let bundle = try await bundle(
            first: "## 怎么办\n\n1. **申请**（到公安综合窗口，10 分钟）：说“换证”。",
            second: "## 怎么办\n\n1. **申请**（到税务窗口，10 分钟）：说“换卡”。"
        )
        #expect(bundle.steps.map { $0.place?.value } == [.ownWindow, .named("税务窗口")])
    }

    @Test func findsAPartsAnswersInTheBundle() async throws {
        let part = Self.question + "## 一窗办理\n\n- 时限：当场办结"
        let tree = await tree(first: part, second: "## 您是哪种情况\n\n- **谁来办**：别人代办 / 自己办\n\n## 一窗办理\n\n- 时限：当场办结")
        let library = try #require(tree.library)
        let bundle = try #require(library.guide("banzheng"))
        #expect(bundle.questions.count == 1)
        let second = try #require(library.guide("huanka"))
        let questions = try #require(PartQuestions(of: second, in: bundle))
        #expect(questions.choices(for: [0]) == [1])
        #expect(questions.choices(for: [1]) == [0])
    }

    @Test func anAnswerThatIsSettledIsNotAsked() async throws {
        let part = """
            ## 您是哪种情况

            - **谁来办**：自己办 / 别人代办
            - **急不急用**：不急 / 急着用

            ## 要带什么

            - **授权委托书**（原件 1 份）：写清楚。〔别人代办〕
            - **收入证明**（原件 1 份）：写清楚。〔自己办、急着用〕
            - **相片**（现场拍）：免费。〔自己办〕

            ## 怎么办

            1. **申请**（任选一种）
               - **自己来**（到窗口，10 分钟）：说“换卡”。〔自己办〕
               - **让人来**（到窗口，10 分钟，可代办）：说“换卡”。〔别人代办〕
            2. **等电话**（部门内部，1 天）：办好了打给代办的人。〔别人代办〕
            """
        let plain = "## 要带什么\n\n不用带材料。\n\n## 怎么办\n\n1. **申请**（到窗口，10 分钟）：说“换证”。"
        let tree = await tree(first: plain, second: part, settled: "自己办")
        let library = try #require(tree.library)
        let bundle = try #require(library.guide("banzheng"))
        #expect(bundle.questions.map(\.name.value) == ["急不急用"])
        #expect(names(bundle, choices: [0]) == ["相片"])
        #expect(names(bundle, choices: [1]) == ["收入证明", "相片"])
        #expect(bundle.documents.map { $0.condition?.options.map(\.value) } == [["急着用"], nil])
        #expect(bundle.steps.map(\.name.value) == ["申请", "申请"])
        #expect(bundle.steps.last?.alternatives.map(\.name.value) == ["自己来"])
        let second = try #require(library.guide("huanka"))
        let questions = try #require(PartQuestions(of: second, in: bundle))
        #expect(questions.choices(for: [0]) == [0, 0])
        #expect(questions.choices(for: [1]) == [0, 1])
    }

    private func names(_ bundle: Guide, choices: [Int]) -> [String] {
        PathView(bundle, choices: choices).documents.map(\.name.value)
    }

    private func bundle(first: String, second: String) async throws -> Guide {
        let tree = await tree(first: first, second: second)
        let library = try #require(tree.library)
        let bundle = try #require(library.guide("banzheng"))
        let parts = (bundle.header.parts ?? []).compactMap { library.guide($0.value) }
        var names: [String: String] = [:]
        for (name, index) in library.documentIndex { names[name] = library.registries.documents[index].name.value }
        // The questions and documents merged so far do not matter: merging fills them anew.
        var plain = bundle
        plain.questions = bundle.questions.filter { $0.partTitle == nil }
        return mergeBundle(plain, parts: parts, documentNames: names)
    }

    private func tree(first: String, second: String, settled: String? = nil) async -> CheckedTree {
        await check(
            Example(
                "---\n包含: [huanzheng, huanka]\n\(settled.map { "选定: {huanka: [\($0)]}\n" } ?? "")---",
                removing: ["谁能办", "要带什么", "怎么办"],
                files: [
                    "guides/huji-chuxing/huanzheng.md": "---\nid: huanzheng\n标题: 身份证怎么换\n---\n\n" + first,
                    "guides/huji-chuxing/huanka.md": "---\nid: huanka\n标题: 社保卡怎么换\n---\n\n" + second,
                ]
            )
        )
    }
}
