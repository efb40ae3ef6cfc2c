import Foundation
import Monitoring
import Reporting
import ServiceClient
import ServiceInterface
import Voice

/// A copy of a case as it arrives, written into a folder. Only the files of a case folder are taken.
final class FetchedCase {
    private let folder: String
    private var file: FileHandle?
    private var names: Set<String> = []

    init(folder: String) {
        self.folder = folder
    }

    /// The service's own copy, as `request` asks for it, in a folder that is there and empty.
    static func fetch(
        _ request: SubmittedDocument, of authorisation: AuthorisationID, from client: ServiceClient, into folder: String
    ) async throws {
        let copy = FetchedCase(folder: folder)
        do {
            try await client.copy(of: authorisation.text, request) { try copy.take($0) }
            try copy.finish()
        } catch let fault as ServiceFault {
            throw Failure(fault)
        }
    }

    func take(_ step: ArchiveReader.Step) throws {
        switch step {
        case .file(let name): try begin(name)
        case .content(let bytes):
            do {
                try file?.write(contentsOf: Data(bytes))
            } catch {
                throw Failure(.cannotCreate, "cannot write into \(folder)", hint: "is the disk full?")
            }
        }
    }

    /// - Throws: when it is not a case at all.
    func finish() throws {
        try file?.close()
        guard names.contains(CaseFile.form.rawValue) else { throw Self.notACase }
    }

    private func begin(_ name: String) throws {
        guard Self.isKnown(name) else { throw Self.notACase }
        try file?.close()
        let documents = "\(folder)/\(CaseDocument.folder)"
        if name.hasPrefix(CaseDocument.folder + "/"), !FileManager.default.fileExists(atPath: documents) {
            guard mkdir(documents, 0o700) == 0 else {
                throw Failure(.cannotCreate, "cannot create \(documents)", hint: "is the disk full?")
            }
        }
        let path = "\(folder)/\(name)"
        try FileAccess.create(path, [], secret: true)
        file = FileHandle(forWritingAtPath: path)
        names.insert(name)
    }

    private static func isKnown(_ name: String) -> Bool {
        if CaseFile(rawValue: name) != nil { return true }
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count == 2 && parts[0] == CaseDocument.folder && parts[1].contains(".json")
    }

    private static let notACase = Failure(
        .badInput, "what came is not a case folder", hint: "use programs of the same version as the service")
}
