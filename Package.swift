// swift-tools-version: 6.3
import PackageDescription

let package = Package(
    name: "baihua",
    products: [
        .executable(name: "baihua", targets: ["baihua"]),
        .library(name: "KioskFormat", targets: ["KioskFormat"]),
        .library(name: "KioskClient", targets: ["KioskClient"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0"),
    ],
    targets: [
        // Debian's libcmark (the CommonMark reference parser).
        .systemLibrary(name: "CMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),

        // Values only: no I/O, no dependencies, not even Foundation.
        .target(name: "GuideModel"),

        // Bytes → values. The only module that knows libcmark.
        .target(name: "GuideReading", dependencies: ["CMark", "GuideModel"]),

        // Values → findings. One file a rule, under Rules/.
        .target(name: "GuideRules", dependencies: ["GuideModel"]),

        // Text → postings, query → ranked ids. Used to build and to query.
        .target(name: "GuideSearch"),

        // Values → pages. The only module that knows Mustache.
        .target(
            name: "GuideSite",
            dependencies: ["GuideModel", .product(name: "Mustache", package: "swift-mustache")]
        ),

        // The kiosk feed's wire types. Public; never sees a Guide module.
        .target(name: "KioskFormat", dependencies: [.product(name: "Crypto", package: "swift-crypto")]),

        // The feed on a device: trust, updates, freshness, search. Public; Foundation only for the web.
        .target(name: "KioskClient", dependencies: ["GuideSearch", "KioskFormat"]),

        // Good and bad feeds, and the demands on whoever reads them. Knows the feed from its documentation only.
        .target(name: "KioskConformance", dependencies: [.product(name: "Crypto", package: "swift-crypto")]),

        // The stages in order, the disk, the reports. Start reading at BuildSite.swift.
        .target(
            name: "GuidePipeline",
            dependencies: ["GuideModel", "GuideReading", "GuideRules", "GuideSearch", "GuideSite", "KioskFormat"]
        ),

        // The command line.
        .target(
            name: "BaihuaCommands",
            dependencies: [
                "GuideModel", "GuidePipeline", "KioskClient", "KioskConformance", "KioskFormat",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .executableTarget(name: "baihua", dependencies: ["BaihuaCommands"]),

        .target(
            name: "GuideTestSupport",
            dependencies: ["GuideModel", "GuideReading", "GuideRules", "GuidePipeline"],
            path: "Tests/GuideTestSupport"
        ),
        .testTarget(name: "GuideModelTests", dependencies: ["GuideModel", "GuideTestSupport"]),
        .testTarget(
            name: "GuideReadingTests",
            // Our YAML subset is held to Yams: what both accept means the same.
            dependencies: [
                "GuideModel", "GuideReading", "GuideTestSupport", .product(name: "Yams", package: "Yams"),
            ]
        ),
        .testTarget(
            name: "GuideRulesTests",
            dependencies: ["GuideModel", "GuideRules", "GuideTestSupport"],
            exclude: ["PlainLanguage/sentences.tsv"]
        ),
        .testTarget(name: "GuideSearchTests", dependencies: ["GuideSearch"]),
        .testTarget(name: "GuideSiteTests", dependencies: ["GuideModel", "GuideSite"]),
        .testTarget(
            name: "KioskFormatTests",
            dependencies: ["KioskFormat"],
            exclude: ["Sample", "released-schemas.txt"]
        ),
        .target(
            name: "KioskTestSupport",
            dependencies: ["KioskClient", "KioskFormat"],
            path: "Tests/KioskTestSupport"
        ),
        .testTarget(
            name: "KioskClientTests",
            dependencies: ["GuideSearch", "KioskClient", "KioskFormat", "KioskTestSupport"]
        ),
        // Not a test by itself: it needs an optimized build. Tests/check_kiosk_faults.py runs it.
        .executableTarget(
            name: "kiosk-trials",
            dependencies: ["KioskClient", "KioskFormat", "KioskTestSupport"],
            path: "Tests/KioskTrials"
        ),
        .testTarget(
            name: "GuidePipelineTests",
            dependencies: [
                "GuideModel", "GuidePipeline", "GuideReading", "GuideRules", "GuideSearch", "GuideTestSupport",
                "KioskFormat",
            ],
            exclude: ["Sites"]
        ),
    ],
    swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .strictMemorySafety(),
        .enableUpcomingFeature("ExistentialAny"),  // SE-0335
        .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
        .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),  // SE-0461
        .enableUpcomingFeature("InferIsolatedConformances"),  // SE-0470
        .enableUpcomingFeature("ImmutableWeakCaptures"),  // SE-0481
        .treatAllWarnings(as: .error),
    ]
}
