import Custody
import FlowModel
import Foundation
import MonitorService
import Monitoring
import PrivateKeys
import Reporting
import TestSupport

/// The sample school as it lies in config/sample: everything real, nothing stands in for anything.
enum SampleSchoolSetup {
    static let folder = CommandRun.checkout.appending(path: "config/sample")

    static let configuration = folder.appending(path: "usher.yaml").path

    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: name)))
    }

    static func authorisation() throws -> SignedDocument {
        SignedDocument(bytes: try bytes("authorisation.json"), signature: try bytes("authorisation.json.sig"))
    }

    /// What was said about the sample's window: a review that was held when it was due.
    static func documents() throws -> [UncheckedEvent] {
        try RehearsedCase.documents(folder.appending(path: "documents")).map(\.event)
    }

    static func signers() throws -> Signers {
        try Signers(parsing: bytes("allowed_signers"))
    }

    static func setup(_ configuration: String = configuration) throws -> SchoolSetup {
        let outcome = SetupReader.read(configuration)
        guard let setup = outcome.setup else { throw Faulty(faults: outcome.faults.map(\.description)) }
        return setup
    }

    /// The sample school with another text in one file, in a folder of its own below `folder`.
    ///
    /// - Parameter exception: a row that the office has entered besides.
    static func edited(
        _ file: String, _ edit: (String) -> String, in folder: URL, exception: String? = nil
    ) throws -> SchoolSetup {
        let school = folder.appending(path: "school")
        if FileManager.default.fileExists(atPath: school.path) { try FileManager.default.removeItem(at: school) }
        try FileManager.default.copyItem(at: self.folder, to: school)
        let place = school.appending(path: file)
        let text = try String(contentsOf: place, encoding: .utf8)
        let edited = edit(text)
        guard edited != text else { throw Faulty(faults: ["\(file) is as it was"]) }
        try Data(edited.utf8).write(to: place)
        if let exception {
            let table = school.appending(path: "exceptions.csv")
            try Data((try String(contentsOf: table, encoding: .utf8) + exception + "\n").utf8).write(to: table)
        }
        let configuration = school.appending(path: "usher.yaml")
        let catalogue = self.folder.deletingLastPathComponent().appending(path: "catalogue").path
        let yaml = try String(contentsOf: configuration, encoding: .utf8)
        try Data(yaml.replacing("../catalogue", with: catalogue).utf8).write(to: configuration)
        return try setup(configuration.path)
    }

    /// Unlocked once for all tests: deriving the key from its passphrase is slow on purpose.
    static let investigator = Result { try unlock("investigator.key") }

    static func unlock(_ name: String) throws -> UnlockedKey {
        let passphrase = try bytes("keys/passphrase.txt").prefix { $0 != UInt8(ascii: "\n") }
        return try KeyFile(parsing: bytes("keys/\(name)")).unlock(passphrase: Array(passphrase))
    }

    /// The set-up is not sound: a fault of the sample, not of what a test is about.
    struct Faulty: Error {
        let faults: [String]
    }
}
