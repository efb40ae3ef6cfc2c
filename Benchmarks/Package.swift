// swift-tools-version: 6.2
import PackageDescription

/// Stages of the pipeline one by one. A package of its own, so that the product's list of dependencies stays short; the
/// product's sources are linked in, because nothing of them is public.
let package = Package(
    name: "usher-benchmarks",
    dependencies: [
        .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    ],
    targets: [
        .systemLibrary(name: "CByteScan"),
        .target(name: "FlowModel"),
        .target(
            name: "FlowDecoding",
            dependencies: [
                "FlowModel", "CByteScan", .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ]),
        .target(name: "Custody", dependencies: [.product(name: "Crypto", package: "swift-crypto")]),
        .target(name: "Monitoring", dependencies: ["FlowModel", "Custody"]),
        .target(
            name: "SampleSchool", dependencies: ["FlowModel"],
            exclude: ["SampleSchool.swift", "LogCommand.swift", "OutputFile.swift"]),
        .executableTarget(
            name: "Stages",
            dependencies: [
                "FlowModel", "FlowDecoding", "Monitoring", "SampleSchool",
                .product(name: "Benchmark", package: "benchmark"),
            ],
            path: "Benchmarks/Stages",
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    ]
)
