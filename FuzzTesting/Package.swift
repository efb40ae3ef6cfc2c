// swift-tools-version: 6.2
import PackageDescription

/// Fuzzers of the decoders. A package of its own, because the decoders are compiled anew here, with the counters of
/// libFuzzer and AddressSanitizer; the product's sources are linked in, because nothing of them is public.
let watched: [SwiftSetting] = [
    .swiftLanguageMode(.v6), .treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"), .unsafeFlags(["-sanitize=fuzzer,address"]),
]
/// LLD, because SwiftPM gives the program's own `main` its name at this step, in place of the one in libFuzzer, which GNU
/// gold refuses.
let linking: [LinkerSetting] = [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")

let package = Package(
    name: "usher-fuzz-testing",
    dependencies: [.package(url: "https://github.com/apple/swift-crypto", from: "4.5.2")],
    targets: [
        .systemLibrary(name: "CByteScan"),
        .systemLibrary(name: "CSanitizers"),
        .target(name: "FlowModel", swiftSettings: watched),
        .target(
            name: "FlowDecoding", dependencies: ["FlowModel", "CByteScan", crypto, cryptoExtras],
            swiftSettings: watched),
        .target(name: "Custody", dependencies: [crypto], swiftSettings: watched),
        .target(name: "Monitoring", dependencies: ["FlowModel", "Custody"], swiftSettings: watched),
        .target(name: "TimetableImport", dependencies: ["FlowModel", "Monitoring"], swiftSettings: watched),
        .target(name: "CatalogueImport", dependencies: ["FlowModel", "Monitoring", "Custody"], swiftSettings: watched),
        .executableTarget(
            name: "decoder-fuzzer",
            dependencies: [
                "FlowDecoding", "TimetableImport", "CatalogueImport", "Monitoring", "FlowModel", "CSanitizers", crypto,
            ],
            swiftSettings: watched, linkerSettings: linking),
        .executableTarget(
            name: "capture-sweep", dependencies: ["FlowDecoding", "CSanitizers"], swiftSettings: watched,
            linkerSettings: linking),
    ]
)
