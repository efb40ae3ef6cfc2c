import Foundation

/// The programs under test, each run to its end.
struct Programs {
    struct Output {
        let status: Int32
        let bytes: [UInt8]
        let errors: [UInt8]

        var text: String { String(decoding: bytes + errors, as: UTF8.self) }
    }

    /// The folder that holds `usher` and `usherd`.
    let folder: URL
    /// For what they say.
    let scratch: URL

    /// - Parameter name: beside the others, or a whole path.
    func run(_ name: String, _ arguments: [String]) throws -> Output {
        let process = Process()
        process.executableURL = name.hasPrefix("/") ? URL(filePath: name) : folder.appending(path: name)
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        let out = scratch.appending(path: "out-\(UUID().uuidString)")
        let err = scratch.appending(path: "err-\(UUID().uuidString)")
        for place in [out, err] { try Data().write(to: place) }
        defer { for place in [out, err] { try? FileManager.default.removeItem(at: place) } }
        process.standardOutput = try FileHandle(forWritingTo: out)
        process.standardError = try FileHandle(forWritingTo: err)
        try process.run()
        process.waitUntilExit()
        return Output(
            status: process.terminationStatus, bytes: Array(try Data(contentsOf: out)),
            errors: Array(try Data(contentsOf: err)))
    }

    /// - Throws: when it ends with another status than 0.
    @discardableResult
    func must(_ name: String, _ arguments: [String]) throws -> Output {
        let output = try run(name, arguments)
        guard output.status == 0 else {
            throw TortureFault("\(name) \(arguments.joined(separator: " ")): status \(output.status)\n\(output.text)")
        }
        return output
    }
}
