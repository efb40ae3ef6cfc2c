import Foundation
import Testing

/// The `ssh-keygen` of this machine, in a folder of its own.
struct OpenSSH {
    static let program = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].map { "\($0)/ssh-keygen" }
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    static let isPresent = program != nil

    static let absence: Comment = "ssh-keygen is not installed: interoperation with OpenSSH is NOT checked"

    let folder: URL

    /// Runs `body` with a fresh folder, which is removed afterwards.
    static func run<Result>(_ body: (OpenSSH) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "usher-openssh-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(OpenSSH(folder: folder))
    }

    func path(_ name: String) -> String { folder.appending(path: name).path }

    func write(_ bytes: [UInt8], _ name: String) throws {
        try Data(bytes).write(to: folder.appending(path: name))
    }

    func read(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: name)))
    }

    /// The exit status and standard output of `ssh-keygen` with `arguments`, in the zone UTC.
    func keygen(_ arguments: [String], input: [UInt8] = []) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: try #require(Self.program))
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ["TZ": "UTC", "PATH": "/usr/bin:/bin"]
        try write(input, "standard-input")
        let output = Pipe()
        process.standardInput = try FileHandle(forReadingFrom: folder.appending(path: "standard-input"))
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }

    /// A new key pair in the files `name` and `name.pub`; the text of the public half.
    func makeKey(_ name: String, type: String = "ed25519") throws -> String {
        #expect(try keygen(["-q", "-t", type, "-N", "", "-C", "", "-f", path(name)]).status == 0)
        let text = String(decoding: try read("\(name).pub"), as: UTF8.self)
        return text.split(whereSeparator: \.isWhitespace).prefix(2).joined(separator: " ")
    }

    /// The signature file that `ssh-keygen -Y sign` makes.
    func sign(_ message: [UInt8], key: String, namespace: String, hash: String = "sha512") throws -> [UInt8] {
        try write(message, "message")
        try? FileManager.default.removeItem(atPath: path("message.sig"))
        let arguments = [
            "-Y", "sign", "-q", "-f", path(key), "-n", namespace, "-O", "hashalg=\(hash)", path("message"),
        ]
        #expect(try keygen(arguments).status == 0)
        return try read("message.sig")
    }

    /// Whether `ssh-keygen -Y verify` accepts a signature, as of `time` (`YYYYMMDDHHMMSS`) where one is given.
    func verifies(
        _ message: [UInt8], _ signature: [UInt8], signers: String, identity: String, namespace: String,
        time: String? = nil
    ) throws -> Bool {
        try write(Array(signers.utf8), "allowed_signers")
        try write(signature, "signature")
        let options = time.map { ["-O", "verify-time=\($0)"] } ?? []
        return try keygen(
            ["-Y", "verify", "-f", path("allowed_signers"), "-I", identity, "-n", namespace, "-s", path("signature")]
                + options, input: message
        ).status == 0
    }
}
