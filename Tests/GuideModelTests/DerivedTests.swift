import GuideModel
import GuideTestSupport
import Testing

/// Holds trips, times and claims to what the guide format says about them.
struct DerivedTests {
    @Test(arguments: [
        (steps: "1. **申请**（到窗口，10 分钟）", trips: TripRange(minimum: 1, maximum: 1)),
        ("1. **申请**（到窗口）\n2. **等着**（部门内部，1 小时）\n3. **拿证**（到窗口）", TripRange(minimum: 1, maximum: 1)),
        ("1. **申请**（到窗口）\n2. **制证**（部门内部，2 小时）\n3. **拿证**（到窗口）", TripRange(minimum: 2, maximum: 2)),
        ("1. **申请**（到窗口）\n2. **制证**（部门内部）\n3. **拿证**（到窗口）", TripRange(minimum: 2, maximum: 2)),
        ("1. **申请**（到窗口，1 天）\n2. **拿证**（到窗口）", TripRange(minimum: 2, maximum: 2)),
        ("1. **申请**（到窗口）\n2. **交钱**（到税务窗口）", TripRange(minimum: 1, maximum: 1)),
        ("1. **申请**（到窗口）\n2. **登记**（到就业窗口）", TripRange(minimum: 2, maximum: 2)),
        ("1. **申请**（到窗口）\n2. **登记**（到就业窗口）\n3. **拿证**（到窗口）", TripRange(minimum: 3, maximum: 3)),
        ("1. **申请**（手机）\n2. **拿证**（自助机）", TripRange(minimum: 1, maximum: 1)),
        ("1. **打电话**（电话）\n2. **申请**（上门）\n3. **收证**（邮寄）", TripRange(minimum: 0, maximum: 0)),
        (
            "1. **申请**（到窗口）\n2. **制证**（部门内部，3 天）\n3. **拿证**（任选一种）\n   - **来拿**（到窗口）\n   - **寄来**（邮寄）",
            TripRange(minimum: 1, maximum: 2)
        ),
        ("1. **申请**（任选一种）\n   - **这里**（到窗口）\n   - **那里**（到就业窗口）\n2. **交钱**（到窗口）", TripRange(minimum: 1, maximum: 2)),
        (
            "1. **申请**（到窗口）\n   1. **交表**（到窗口）\n   2. **查**（部门内部，1 天）\n   3. **签字**（到窗口）",
            TripRange(minimum: 2, maximum: 2)
        ),
    ])
    func countsTrips(steps: String, trips: TripRange) async throws {
        let (path, library) = try await path("## 怎么办\n\n\(steps)")
        #expect(path.trips(in: library) == trips)
        #expect(path.tripStarts(in: library).count == trips.maximum)
    }

    @Test func choosesOneOfSeveralOwnWindowsAndStaysThere() async throws {
        let windows = "## 一窗办理\n\n- 窗口：示范区政务服务中心 · 公安综合窗口；示范区人才大厅 · 就业窗口"
        let (one, library) = try await path("## 怎么办\n\n1. **申请**（到窗口）\n2. **交钱**（到窗口）\n\n" + windows)
        #expect(one.trips(in: library) == TripRange(minimum: 1, maximum: 1))
        let (other, otherLibrary) = try await path("## 怎么办\n\n1. **申请**（到窗口）\n2. **交钱**（到税务窗口）\n\n" + windows)
        #expect(other.trips(in: otherLibrary) == TripRange(minimum: 1, maximum: 2))
    }

    @Test(arguments: [
        (steps: "1. **申请**（到窗口，10 分钟）\n2. **制证**（部门内部，5 个工作日）", limit: Duration(7, .day), isOver: false),
        ("1. **制证**（部门内部，5 个工作日）", Duration(6, .day), true),
        ("1. **制证**（部门内部，3 天）\n2. **收证**（邮寄，3 天，不计入）", Duration(3, .day), false),
        ("1. **制证**（部门内部，3 天）\n2. **看店**（上门，1 天）", Duration(3, .day), true),
        ("1. **申请**（到窗口，600 分钟）", Duration(1, .day), false),
        ("1. **申请**（到窗口，40 分钟）\n   1. **拍照**（到窗口，20 分钟）\n   2. **签字**（到窗口，20 分钟）", Duration(40, .minute), false),
        ("1. **查**（部门内部，1 天）\n   1. **问**（部门内部，2 天）", Duration(1, .day), true),
        ("1. **查**（部门内部，不计入）\n   1. **问**（部门内部，9 天）", Duration(1, .day), false),
        ("1. **申请**（任选一种）\n   - **快的**（部门内部，1 天）\n   - **慢的**（部门内部，4 天）", Duration(3, .day), true),
        ("1. **查**（部门内部，1 天）", Duration(48, .hour), false),
        ("1. **查**（部门内部，3 天）", Duration(48, .hour), true),
    ])
    func addsUpTimes(steps: String, limit: Duration, isOver: Bool) async throws {
        let (path, _) = try await path("## 怎么办\n\n\(steps)")
        #expect(path.countedTime.isOver(limit) == isOver, "\(path.countedTime.chinese)")
    }

    @Test func showsOnlyThePromisesThatAreKept() async throws {
        let (_, library) = try await path("")
        let base = try #require(library.guide("banzheng"))
        #expect(DerivedGuide(base).claims(in: library) == [.oneWindow, .oneSubmission, .onTheSpot, .atMostOneTrip])

        let (online, onlineLibrary) = try await path(
            """
            ## 怎么办

            1. **申请**（手机，10 分钟）：打开“示范区办事”小程序。
            2. **制证**（部门内部，3 个工作日）：做好就寄。
            3. **收证**（邮寄，3 天，不计入）：邮费我们出。

            ## 一窗办理

            - 跑腿：0 趟
            - 时限：3 个工作日
            - 结果：居民身份证（邮寄）
            - 通办：全国（全程网办）
            """
        )
        #expect(
            DerivedGuide(online.guide).claims(in: onlineLibrary) == [
                .oneSubmission, .noTrip, .fullyOnline, .acrossProvinces,
            ]
        )
    }

    @Test func offersCountWhereOnePathHasThem() async throws {
        let (path, library) = try await path(
            """
            ## 您是哪种情况

            - **房子是谁的**：自己的 / 租的

            ## 要带什么

            - **居民户口簿**（原件看一眼，可用电子证照）：核对完就还给您。
            - **房屋租赁合同**（复印件 1 份，可承诺代替）：拍照也行。〔租的〕
            """
        )
        #expect(DerivedGuide(path.guide).claims(in: library).contains(.promise))
    }

    @Test func saysWhetherEveryConditionIsUnderstood() async throws {
        let (path, _) = try await path("## 要带什么\n\n- **居民户口簿**（原件看一眼）：看看。〔急用〕")
        #expect(!DerivedGuide(path.guide).isResolved)
    }

    /// The first path of the base guide with the fragment's changes.
    private func path(_ fragment: String) async throws -> (PathView, Library) {
        let tree = await check(Example(fragment))
        let library = try #require(tree.library)
        let guide = try #require(library.guide("banzheng"))
        return (try #require(DerivedGuide(guide).views.first), library)
    }
}

extension TripRange: CustomTestStringConvertible {
    public var testDescription: String { "\(minimum)…\(maximum)" }
}
