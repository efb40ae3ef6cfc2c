import Custody
import FlowModel
import Foundation
import Monitoring
import PrivateKeys
import Reporting
import Voice

/// Adds one signed document to a case folder: both of its files or none, and only when it would verify there.
struct EventWriter {
    let folder: String
    let contents: CaseContents
    let signers: Signers
    let key: UnlockedKey
    /// As what the key's holder may sign this; the first that the list of signers confirms is named in the document.
    let roles: [SignerRole]

    /// Writes the document and returns the trail with it.
    func add(_ act: WindowAct, because reason: String, to verdict: CaseVerdict) throws(Failure) -> WindowTrail {
        guard let trail = verdict.trail, let signed = verdict.authorisation,
            case .document(let authorisation) = MonitoringAuthorisation.read(signed.bytes)
        else { throw Failure(.faultsFound, "the case is not intact", hint: "nothing was signed") }
        let document = WindowEventDocument(
            authorisation: authorisation.id, authorisationDigest: signed.digest, after: trail.head,
            signedAt: CaseClock(verdict).now, signer: try signer(authorisation), reason: reason, act: act)
        let event = UncheckedEvent(bytes: document.bytes, signature: try sign(document.bytes))
        let longer: WindowTrail
        do {
            longer = try trail.adding(event, about: authorisation.id, signers: signers)
        } catch {
            throw Failure(.refused, "\(error.code): \(error)", hint: "nothing was written")
        }
        try write(event, act.kind)
        return longer
    }

    /// By the name that the authorisation gives the key's holder, or else the one in the list of signers.
    private func signer(_ authorisation: MonitoringAuthorisation) throws(Failure) -> EventSigner {
        guard let entry = signers.entry(for: key.signingKey), let role = roles.first(where: entry.roles.contains) else {
            let wanted = roles.map(\.rawValue).joined(separator: " or ")
            throw Failure(
                .noPermission, "this key is not listed as \(wanted)", hint: "give the key of a person who is")
        }
        let fingerprint = key.signingKey.fingerprint
        let named =
            authorisation.signers.map { ($0.keyFingerprint, $0.name) }
            + [(authorisation.investigator.keyFingerprint, authorisation.investigator.name)]
        let name = named.first { $0.0 == fingerprint }?.1 ?? entry.principal
        return EventSigner(name: name, role: role, keyFingerprint: fingerprint)
    }

    private func sign(_ bytes: [UInt8]) throws(Failure) -> [UInt8] {
        do {
            return try key.sign(bytes, namespace: .event)
        } catch {
            throw Failure(.noPermission, "\(error)")
        }
    }

    private func write(_ event: UncheckedEvent, _ kind: EventKind) throws(Failure) {
        let documents = "\(folder)/\(CaseDocument.folder)"
        let isNew = !FileManager.default.fileExists(atPath: documents)
        let latest = contents.documents.compactMap { Int($0.name.prefix(4)) }.max() ?? 0
        let place = "\(documents)/\(CaseDocument.name(latest + 1, kind))"
        if isNew { try makeFolder(documents) }
        do throws(Failure) {
            try writeFiles(event, at: place)
        } catch {
            if isNew { rmdir(documents) }
            throw error
        }
    }

    /// The signature first: without its document it is nothing, while a document without it would spoil the case.
    private func writeFiles(_ event: UncheckedEvent, at place: String) throws(Failure) {
        try FileAccess.create(place + ".sig", event.signature)
        do throws(Failure) {
            try FileAccess.create(place, event.bytes)
        } catch {
            unlink(place + ".sig")
            throw error
        }
    }

    private func makeFolder(_ path: String) throws(Failure) {
        guard mkdir(path, 0o750) == 0 else {
            throw Failure(.cannotCreate, "cannot create \(path)", hint: "check that the case folder is yours")
        }
    }
}
