import Foundation
import TestSupport

/// What the probe counted at the mirror port.
struct ProbeRun {
    private var figures: [String: Int] = [:]
    private(set) var names: Set<String> = []
    let transcript: String

    init(_ transcript: String) {
        self.transcript = transcript
        for line in transcript.split(separator: "\n") {
            let words = line.split(separator: " ")
            if words.first == "name" {
                names.insert(words.dropFirst().joined(separator: " "))
            } else if words.count == 2 {
                figures[String(words[0])] = Int(words[1])
            }
        }
    }

    /// Frames handed over.
    var frames: Int { self["frames"] }
    /// Frames that the kernel's filter let through.
    var received: Int { self["received"] }
    var dropped: Int { self["dropped"] }
    /// Packets that belong to nobody whom the probe was told of.
    var strangers: Int { self["strangers"] }

    private subscript(_ figure: String) -> Int { figures[figure] ?? -1 }
}

extension MirroredNetwork {
    static let probe = CommandRun.programs.appending(path: "capture-probe").path

    /// Longer than a test can be kept from going on by all others that run beside it: a probe that has ended by then would
    /// have seen nothing.
    private static let patience = 600

    /// Runs the probe at the mirror port while `body` sends something, until it has seen `last`.
    func probing(
        _ arguments: [String], until last: String, _ body: () async throws -> Void
    ) async throws -> ProbeRun {
        let (output, errors) = (folder.appending(path: "probe-\(UUID().uuidString)"), folder.appending(path: "errors"))
        let process = try SpawnedProcess(
            command(
                at: .monitor,
                [Self.probe, Self.interface, "--until", last, "--milliseconds", "\(Self.patience)000"] + arguments),
            environment: ProcessInfo.processInfo.environment, output: output.path, errors: errors.path)
        func says(_ word: String) throws -> Bool {
            if let fault = try? String(contentsOf: errors, encoding: .utf8), fault.contains("Error") {
                throw NotMade(what: fault)
            }
            return (try? String(contentsOf: output, encoding: .utf8))?.split(separator: "\n").contains(Substring(word))
                == true
        }
        try await process.whileRunning {
            try await waitUntil("the interface is open") { try says("open") }
            try await body()
            try await waitUntil("the probe has seen the last name", within: Self.patience) { try says("done") }
        }
        return ProbeRun(try String(contentsOf: output, encoding: .utf8))
    }
}
