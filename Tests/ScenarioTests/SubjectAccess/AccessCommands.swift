import Custody
import Foundation
import Reporting
import TestSupport

/// The commands of a subject's request, run as real programs with the sample school's keys.
struct AccessCommands {
    /// Where all folders of one test are.
    let folder: URL

    static let signers = SampleSchoolSetup.folder.appending(path: "allowed_signers").path

    func path(_ name: String) -> String { folder.appending(path: name).path }

    /// - Parameter key: the name of a sample key; nil where the command needs none.
    func run(_ command: String, _ arguments: [String], key: String? = nil) throws -> CommandRun {
        let keys = SampleSchoolSetup.folder.appending(path: "keys")
        let unlocking = key.map {
            ["--key", keys.appending(path: $0).path, "--passphrase-file", keys.appending(path: "passphrase.txt").path]
        }
        return try CommandRun("usher", ["subject-access", command] + arguments + (unlocking ?? []))
    }

    func verify(_ name: String) throws -> CommandRun {
        try run("verify", [path(name), "--signers", Self.signers])
    }

    /// The bytes of each file of a folder, by name.
    func files(_ name: String) throws -> [String: [UInt8]] {
        let names = try FileManager.default.contentsOfDirectory(atPath: path(name)).filter { file in
            let values = try? folder.appending(path: "\(name)/\(file)").resourceValues(forKeys: [.isRegularFileKey])
            return values?.isRegularFile ?? false
        }
        return try Dictionary(
            uniqueKeysWithValues: names.map { file in
                (file, Array(try Data(contentsOf: folder.appending(path: "\(name)/\(file)"))))
            })
    }

    /// Rehearses the log of a case into the folder `case`.
    @discardableResult
    func rehearse(_ name: String) throws -> RehearsedCase {
        guard let scenario = ScenarioCase.all.first(where: { $0.name == name }) else {
            throw SampleSchoolSetup.Faulty(faults: ["no case \(name)"])
        }
        return try scenario.run(in: folder)
    }
}
