// swift-tools-version: 6.2
import PackageDescription

/// Every target: Swift 6 mode, warnings are errors, imports say what they need.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let sqlite = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let yaml = Target.Dependency.product(name: "Yams", package: "Yams")

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
        .target(name: "FlowDecoding", dependencies: ["FlowModel", "CByteScan"], swiftSettings: strict),
        .target(name: "Custody", dependencies: [crypto], swiftSettings: strict),
        .target(name: "Monitoring", dependencies: ["FlowModel", "Custody"], swiftSettings: strict),
        .target(name: "Reporting", dependencies: ["FlowModel", "Monitoring", "Custody"], swiftSettings: strict),

        // Everything that needs a private key; the daemon does not link it.
        .target(
            name: "PrivateKeys",
            dependencies: ["FlowModel", "Custody", "Monitoring", "Reporting", crypto, cryptoExtras],
            swiftSettings: strict),

        // Imperative shell of the daemon.
        .target(
            name: "MonitorService",
            dependencies: [
                "FlowModel", "FlowDecoding", "Custody", "Monitoring", "Reporting", "CZlib", crypto, sqlite, yaml,
            ],
            swiftSettings: strict),

        // Programs, and the one voice in which they all speak.
        .target(name: "Voice", swiftSettings: strict),
        .executableTarget(
            name: "usherd",
            dependencies: ["MonitorService", "Monitoring", "Custody", "FlowModel", "Voice", arguments],
            swiftSettings: strict),
        .executableTarget(
            name: "usher",
            dependencies: [
                "PrivateKeys", "Reporting", "Monitoring", "Custody", "FlowModel", "Voice", "CQRencode", arguments,
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "flowdump", dependencies: ["FlowDecoding", "FlowModel", arguments], swiftSettings: strict),

        // The invented school of the demonstration, the scenario tests and the benchmarks; never packaged.
        .executableTarget(
            name: "sample-school", dependencies: ["FlowModel", arguments], path: "Tools/SampleSchool",
            swiftSettings: strict),

        // Tests mirror the source folders.
        .target(
            name: "TestSupport",
            dependencies: ["FlowModel", "Custody", "Monitoring", crypto],
            path: "Tests/TestSupport",
            swiftSettings: strict),
        .testTarget(name: "FlowModelTests", dependencies: ["FlowModel"], swiftSettings: strict),
        .testTarget(
            name: "FlowDecodingTests", dependencies: ["FlowDecoding", "FlowModel", "TestSupport"], swiftSettings: strict
        ),
        .testTarget(name: "CustodyTests", dependencies: ["Custody", "TestSupport", crypto], swiftSettings: strict),
        .testTarget(
            name: "MonitoringTests",
            dependencies: ["Monitoring", "FlowModel", "Custody", "TestSupport", crypto],
            swiftSettings: strict),
        .testTarget(
            name: "ReportingTests",
            dependencies: ["Reporting", "Monitoring", "FlowModel", "Custody", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "PrivateKeysTests",
            dependencies: ["PrivateKeys", "Reporting", "Monitoring", "FlowModel", "Custody", "TestSupport", crypto],
            swiftSettings: strict),
        .testTarget(
            name: "MonitorServiceTests",
            dependencies: [
                "MonitorService", "FlowDecoding", "Monitoring", "FlowModel", "Custody", "TestSupport", sqlite,
            ],
            swiftSettings: strict),
        .testTarget(
            name: "SampleSchoolTests", dependencies: ["sample-school", "Monitoring", "FlowModel"], swiftSettings: strict
        ),
        .testTarget(
            name: "CommandTests",
            dependencies: ["TestSupport", "usherd", "usher", "flowdump"],
            exclude: ["scripts"],
            swiftSettings: strict),
        .testTarget(
            name: "ScenarioTests",
            dependencies: [
                "MonitorService", "PrivateKeys", "Reporting", "Monitoring", "FlowDecoding", "FlowModel", "Custody",
                "TestSupport", "sample-school", "usherd", "usher",
            ],
            exclude: ["cases", "README.md"],
            swiftSettings: strict),
    ]
)
