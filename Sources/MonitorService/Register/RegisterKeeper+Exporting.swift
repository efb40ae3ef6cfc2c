import Custody
import Foundation
import Monitoring
import Reporting

/// Writing out what the register holds, into folders that are there and empty. Evidence stays sealed.
extension RegisterKeeper {
    /// All authorisations with what was said about each, and the chain (docs/formats/register.md).
    package func export(to folder: String) throws {
        try CaseWriter(folder: folder).writeChain(of: store, signers: setup.signersText)
        let cases = "\(folder)/cases"
        try makeFolder(cases)
        let documents = try store.documents()
        for window in register.windows {
            let place = "\(cases)/\(window.id.text)"
            try makeFolder(place)
            let authorisation = try authorisation(of: window, among: documents)
            try CaseWriter(folder: place).write(
                authorisation.signed, countersignatures: authorisation.countersignatures,
                documents: events(of: window, among: documents))
        }
    }

    /// The case folder of one window (docs/formats/case.md), as far as there is anything for it.
    ///
    /// - Parameter withSecret: whether a recipient can open the evidence with it.
    package func exportCase(_ id: AuthorisationID, to folder: String, withSecret: Bool) throws {
        guard let window = register.window(id) else { throw RegisterFault.noWindow(id.text) }
        let secret = withSecret ? try handedOut(of: window) : nil
        let documents = try store.documents()
        let authorisation = try authorisation(of: window, among: documents)
        guard let lapses = lapseLines(of: id) else { throw RegisterFault.lapseMissing(id.text) }
        try CaseWriter(folder: folder).write(
            CaseWriter.Parts(
                authorisation: id.text, document: authorisation.signed,
                countersignatures: authorisation.countersignatures, documents: events(of: window, among: documents),
                signers: setup.signersText, setting: kept(.setting, of: window), coverage: kept(.coverage, of: window),
                lapses: lapses.flatMap { $0 + [UInt8(ascii: "\n")] }, secret: secret), from: store)
    }

    private func handedOut(of window: RegisteredWindow) throws -> [UInt8] {
        guard window.phase != .void else { throw RegisterFault.setApart(window.id.text) }
        guard let secret = try secrets.secret(of: window.id.text) else { throw RegisterFault.noSecret(window.id.text) }
        return secret.bytes
    }

    private func authorisation(of window: RegisteredWindow, among documents: [StoredDocument]) throws -> StoredDocument
    {
        let digest = window.trail.authorisation.hex
        guard let stored = documents.first(where: { $0.digest == digest }) else {
            throw RegisterFault.noWindow(window.id.text)
        }
        return stored
    }

    private func events(of window: RegisteredWindow, among documents: [StoredDocument]) -> [UncheckedEvent] {
        window.trail.entries.compactMap { entry in documents.first { $0.digest == entry.digest.hex }?.event }
    }

    private func kept(_ file: CaseFile, of window: RegisteredWindow) -> [UInt8]? {
        let place = "\(places.caseFolder(of: window.id.text))/\(file.rawValue)"
        return FileManager.default.contents(atPath: place).map { Array($0) }
    }

    private func makeFolder(_ path: String) throws {
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o750])
    }
}
