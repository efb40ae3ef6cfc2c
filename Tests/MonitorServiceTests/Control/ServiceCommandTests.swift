import Custody
import FlowModel
import Foundation
import MonitorService
import ServiceInterface
import TestSupport
import Testing

/// The programs as a person runs them, at a service that is there. Scripts in CommandTests run them where there is none.
@Suite("usher and usherd at a running service")
struct ServiceCommandTests {
    private static let keys = CommandRun.checkout.appending(path: "config/sample/keys")

    /// The window of the sample is over by the real clock, which the programs sign by; its case is still there.
    private func withTodaysService(_ body: (ServedSchool) async throws -> Void) async throws {
        try await withServedSchool(keys: .ofTheSample) { served in
            served.school.clock.now = Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000))
            await served.school.desk.tick()
            try await body(served)
        }
    }

    private func run(_ program: String, _ arguments: [String], at served: ServedSchool) async throws -> CommandRun {
        let all = arguments + ["--socket", served.socket]
        return try await offThePool { Result { try CommandRun(program, all) } }.get()
    }

    private func key(_ name: String) -> [String] {
        [
            "--key", Self.keys.appending(path: "\(name).key").path, "--passphrase-file",
            Self.keys.appending(path: "passphrase.txt").path,
        ]
    }

    private func text(_ run: CommandRun) -> String { String(decoding: run.output, as: UTF8.self) }

    @Test("usherd status tells counts, and as JSON what the service answers")
    func daemonStatus() async throws {
        try await withTodaysService { served in
            let plain = try await run("usherd", ["status"], at: served)
            #expect(plain.status == 0, "\(plain.transcript)")
            #expect(text(plain).contains("windows   1 suspended") || text(plain).contains("windows   1 expired"))
            let json = try await run("usherd", ["status", "--json"], at: served)
            #expect(try ServiceHealth(message: json.output).program == "usherd test")
        }
    }

    @Test("usher status tells counts to everybody, and the case to whoever has a part in it")
    func status() async throws {
        try await withTodaysService { served in
            let counts = try await run("usher", ["status"], at: served)
            #expect(counts.status == 0)
            #expect(!text(counts).contains(LiveSchool.identifier))
            let told = try await run("usher", ["status"] + key("investigator"), at: served)
            #expect(told.status == 0, "\(told.transcript)")
            #expect(text(told).contains(LiveSchool.identifier))
            #expect(text(told).contains("findings  0"))
        }
    }

    @Test("usher case fetch writes a case that usher verifies, whole or not at all")
    func fetch() async throws {
        try await withTodaysService { served in
            let out = served.folder.appending(path: "case").path
            let fetched = try await run(
                "usher", ["case", "fetch", LiveSchool.identifier, "--out", out] + key("investigator"), at: served)
            #expect(fetched.status == 0, "\(fetched.transcript)")
            #expect(FileManager.default.fileExists(atPath: out + "/window.secret"))
            let chain = try await offThePool { Result { try CommandRun("usher", ["audit", "list", out]) } }.get()
            #expect(chain.status == 0, "\(chain.transcript)")

            let second = served.folder.appending(path: "second").path
            let refused = try await run(
                "usher", ["case", "fetch", LiveSchool.identifier, "--out", second] + key("dpo"), at: served)
            #expect(refused.status == 2, "\(refused.transcript)")
            #expect(!FileManager.default.fileExists(atPath: second))
            let verifying = try await run(
                "usher", ["case", "fetch", LiveSchool.identifier, "--without-secret", "--out", second] + key("dpo"),
                at: served)
            #expect(verifying.status == 0, "\(verifying.transcript)")
            #expect(!FileManager.default.fileExists(atPath: second + "/window.secret"))
        }
    }

    @Test("usher submit says of each document what became of it")
    func submit() async throws {
        try await withTodaysService { served in
            let document = CommandRun.checkout.appending(path: "config/sample/authorisation.json").path
            let run = try await run("usher", ["submit", document], at: served)
            #expect(run.status == 2, "\(run.transcript)")
            #expect(text(run).contains("refused   \(document)"))
            #expect(text(run).contains("A10-"))
        }
    }

    @Test("usherd trust-clock is for whoever runs the server")
    func trustClock() async throws {
        try await withTodaysService { served in
            let run = try await run("usherd", ["trust-clock"], at: served)
            #expect(run.status == 0, "\(run.transcript)")
        }
    }
}
