import Custody
import FlowModel
import Foundation
import Monitoring
import ServiceInterface

/// A school of today in a folder: configured, with a register, and with a signed authorisation that opens in a moment.
struct TestSchool {
    let folder: URL
    let programs: Programs
    /// Of the register.
    let state: URL
    let log: URL
    let keys: URL

    /// - Parameters:
    ///   - folder: is there and empty, or holds the folder that `state` is to lie in.
    ///   - opening: of the window, from now, as date(1) understands it.
    init(in folder: URL, programs: URL, checkout: URL, state: URL, opening: String) throws {
        self.folder = folder
        self.state = state
        self.programs = Programs(folder: programs, scratch: folder)
        log = folder.appending(path: "squid/access.log")
        keys = checkout.appending(path: "config/sample/keys")
        for name in ["squid", "run"] {
            try FileManager.default.createDirectory(
                at: folder.appending(path: name), withIntermediateDirectories: true)
        }
        try self.programs.must(
            checkout.appending(path: "deploy/tests/school-of-today").path, [programs.path, folder.path, opening])
        let yaml = try String(contentsOfFile: configuration, encoding: .utf8)
        try Data(yaml.replacingOccurrences(of: "- name: proxy", with: "- name: proxy\n    file: \(log.path)").utf8)
            .write(to: URL(filePath: configuration))
        try self.programs.must("usherd", ["register", "new", "--config", configuration, "--state", state.path])
    }

    var configuration: String { folder.appending(path: "etc/usher.yaml").path }
    var runtime: String { folder.appending(path: "run").path }
    var socket: String { folder.appending(path: "run/control.sock").path }
    var authorisation: String { folder.appending(path: "papers/authorisation.json").path }
    var signers: String { folder.appending(path: "etc/allowed_signers").path }

    func key(_ who: String) -> [String] {
        [
            "--key", keys.appending(path: "\(who).key").path, "--passphrase-file",
            keys.appending(path: "passphrase.txt").path,
        ]
    }

    /// What the authorisation says of itself.
    func document() throws -> MonitoringAuthorisation {
        switch MonitoringAuthorisation.read(Array(try Data(contentsOf: URL(filePath: authorisation)))) {
        case .document(let document): return document
        case .refused: throw TortureFault("the authorisation cannot be read")
        }
    }

    /// Hands the authorisation in, before the window is to open: then it opens at the very moment that is written in it.
    func submit() throws {
        let opening = try document().opensAt
        try programs.must("usher", ["submit", authorisation, "--socket", socket])
        guard Pause.wall < opening.milliseconds else {
            throw TortureFault("this machine is too slow: make the window open later, with --lead")
        }
    }

    /// Nil when no service answers.
    func health() throws -> ServiceHealth? {
        let output = try programs.run("usherd", ["status", "--json", "--socket", socket])
        guard output.status <= 1 else { return nil }
        return try? ServiceHealth(message: output.bytes)
    }
}
