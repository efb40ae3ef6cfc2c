// swift-tools-version: 6.2
import PackageDescription

/// Every target: Swift 6 mode, warnings are errors, imports say what they need.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// Tests are not optimised, also where what they test is: that takes minutes and finds nothing.
let testing = strict + [.unsafeFlags(["-Onone"], .when(configuration: .release))]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let sqlite = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let yaml = Target.Dependency.product(name: "Yams", package: "Yams")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioTLS = Target.Dependency.product(name: "NIOTLS", package: "swift-nio")
let tls = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let httpClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")

let package = Package(
    name: "usher",
    products: [
        .executable(name: "usherd", targets: ["usherd"]),
        .executable(name: "usher", targets: ["usher"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // C libraries of the system.
        .systemLibrary(name: "CLibpcap", pkgConfig: "libpcap", providers: [.apt(["libpcap-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CQRencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),

        // Vector comparisons that Swift cannot express: one header, no C source.
        .systemLibrary(name: "CByteScan"),

        // Functional core: values in, values out.
        .target(name: "FlowModel", swiftSettings: strict),
        .target(
            name: "FlowDecoding", dependencies: ["FlowModel", "CByteScan", crypto, cryptoExtras], swiftSettings: strict),
        .target(name: "Custody", dependencies: [crypto], swiftSettings: strict),
        .target(name: "Monitoring", dependencies: ["FlowModel", "Custody"], swiftSettings: strict),
        .target(name: "TimetableImport", dependencies: ["FlowModel", "Monitoring"], swiftSettings: strict),
        .target(
            name: "CatalogueImport", dependencies: ["FlowModel", "Monitoring", "Custody"], swiftSettings: strict),
        .target(name: "Reporting", dependencies: ["FlowModel", "Monitoring", "Custody"], swiftSettings: strict),

        // Files that are read once, plain or compressed.
        .target(name: "RecordedFiles", dependencies: ["CZlib"], swiftSettings: strict),

        // Everything that needs a private key; the daemon does not link it.
        .target(
            name: "PrivateKeys",
            dependencies: ["FlowModel", "Custody", "Monitoring", "Reporting", crypto, cryptoExtras],
            swiftSettings: strict),

        // What the service and its clients say to each other, and the clients' side of it.
        .target(name: "ServiceInterface", dependencies: ["Custody", "FlowModel"], swiftSettings: strict),
        .target(
            name: "ServiceClient",
            dependencies: ["Voice", arguments, "ServiceInterface", "Custody", httpClient, nioCore, nioHTTP1],
            swiftSettings: strict),

        // Imperative shell of the daemon.
        .target(
            name: "MonitorService",
            dependencies: [
                "FlowModel", "FlowDecoding", "RecordedFiles", "Custody", "Monitoring", "TimetableImport", "Reporting",
                "ServiceInterface", "CZlib", "CLibpcap",
                crypto,
                sqlite, yaml, lifecycle, signals, logging, hummingbird, nioCore, nioPosix, nioTLS, tls,
            ],
            swiftSettings: strict),

        // Programs, and the one voice in which they all speak.
        .target(name: "Voice", swiftSettings: strict),
        .executableTarget(
            name: "usherd",
            dependencies: [
                "MonitorService", "RecordedFiles", "ServiceInterface", "ServiceClient", "Monitoring", "TimetableImport",
                "CatalogueImport", "Custody", "FlowModel", "Voice", arguments,
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "usher",
            dependencies: [
                "PrivateKeys", "Reporting", "Monitoring", "Custody", "FlowModel", "ServiceInterface", "ServiceClient",
                "Voice", "CQRencode", arguments,
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "flowdump", dependencies: ["FlowDecoding", "FlowModel", "RecordedFiles", arguments],
            swiftSettings: strict),

        // The invented school of the demonstration, the scenario tests and the benchmarks; never packaged.
        .executableTarget(
            name: "sample-school", dependencies: ["FlowModel", arguments], path: "Tools/SampleSchool",
            swiftSettings: strict),

        // Holds the estimate of active use against invented days with known truth; never packaged.
        .executableTarget(
            name: "evaluate", dependencies: ["Monitoring", "FlowModel", arguments], path: "Tools/Evaluate",
            swiftSettings: strict),

        // Kills, starves and loads the real service; never packaged.
        .executableTarget(
            name: "torture",
            dependencies: [
                "PrivateKeys", "Reporting", "Monitoring", "Custody", "FlowModel", "ServiceInterface", arguments,
            ],
            path: "Tools/Torture", swiftSettings: strict),

        // Tries a mirror port as the service would; never packaged.
        .executableTarget(
            name: "capture-probe",
            dependencies: ["MonitorService", "Monitoring", "FlowDecoding", "FlowModel", arguments],
            path: "Tools/CaptureProbe", swiftSettings: strict),

        // Tests mirror the source folders.
        .target(
            name: "TestSupport",
            dependencies: ["FlowModel", "Custody", "Monitoring", "ServiceInterface", "ServiceClient", crypto],
            path: "Tests/TestSupport",
            swiftSettings: testing),
        .testTarget(name: "FlowModelTests", dependencies: ["FlowModel"], swiftSettings: testing),
        .testTarget(
            name: "FlowDecodingTests",
            dependencies: [
                "FlowDecoding", "TimetableImport", "CatalogueImport", "Monitoring", "FlowModel", "TestSupport", crypto,
            ],
            swiftSettings: testing),
        .testTarget(name: "CustodyTests", dependencies: ["Custody", "TestSupport", crypto], swiftSettings: testing),
        .testTarget(
            name: "MonitoringTests",
            dependencies: ["Monitoring", "FlowModel", "Custody", "TestSupport", crypto],
            exclude: [
                "Timetable/TypicalPrimary/README.md", "Timetable/TypicalPrimary/days.csv",
                "Timetable/TypicalPrimary/bank-holidays.json", "Timetable/TypicalPrimary/periods.csv",
                "Timetable/TypicalPrimary/cycle.csv", "Timetable/TypicalPrimary/timetable.csv",
            ],
            swiftSettings: testing),
        .testTarget(
            name: "TimetableImportTests",
            dependencies: ["TimetableImport", "Monitoring", "FlowModel", "TestSupport"],
            exclude: ["feeds", "oracle"],
            swiftSettings: testing),
        .testTarget(
            name: "CatalogueImportTests",
            dependencies: ["CatalogueImport", "Monitoring", "FlowModel", "TestSupport"],
            exclude: ["lists"],
            swiftSettings: testing),
        .testTarget(
            name: "ReportingTests",
            dependencies: ["Reporting", "Monitoring", "FlowModel", "Custody", "TestSupport"],
            swiftSettings: testing),
        .testTarget(
            name: "PrivateKeysTests",
            dependencies: ["PrivateKeys", "Reporting", "Monitoring", "FlowModel", "Custody", "TestSupport", crypto],
            swiftSettings: testing),
        .testTarget(
            name: "MonitorServiceTests",
            dependencies: [
                "MonitorService", "RecordedFiles", "ServiceInterface", "ServiceClient", "FlowDecoding", "Monitoring",
                "Reporting",
                "FlowModel", "Custody", "TestSupport", "usher", "usherd", "capture-probe", "CLibpcap", crypto, sqlite,
                yaml,
                lifecycle, logging,
                hummingbird, nioCore, nioPosix, tls,
            ],
            swiftSettings: testing),
        .testTarget(
            name: "SampleSchoolTests", dependencies: ["sample-school", "Monitoring", "FlowModel"],
            swiftSettings: testing
        ),
        .testTarget(
            name: "EvaluateTests", dependencies: ["evaluate", "Monitoring", "FlowModel"], swiftSettings: testing
        ),
        .testTarget(
            name: "CommandTests",
            dependencies: ["TestSupport", "usherd", "usher", "flowdump"],
            exclude: ["scripts"],
            swiftSettings: testing),
        .testTarget(
            name: "ScenarioTests",
            dependencies: [
                "MonitorService", "PrivateKeys", "Reporting", "Monitoring", "FlowDecoding", "FlowModel", "Custody",
                "ServiceInterface", "ServiceClient", "TestSupport", "sample-school", "usherd", "usher",
            ],
            exclude: ["cases", "README.md"],
            swiftSettings: testing),
    ]
)
