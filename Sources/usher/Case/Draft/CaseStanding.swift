import Custody
import FlowModel
import Monitoring
import Reporting
import Voice

/// A verified window: its authorisation and everything that was signed about it since.
struct CaseStanding {
    let authorisation: MonitoringAuthorisation
    let trail: WindowTrail
    let signers: Signers
    /// The case folder and its verified chain; nil where there is only an authorisation.
    let folder: (contents: CaseContents, chain: AuditVerdict)?

    var isRehearsal: Bool { folder?.chain.isRehearsal ?? false }

    /// What the sources delivered may still be to be counted: a window can be stopped all the same.
    /// - Parameter other: the folder whose list of signers counts where none was given; nil for this one's own.
    /// - Throws: with every fault of the case; a case in which anything was changed is not acted on.
    init(case path: String, signers option: SignersOption, listOf other: CaseContents? = nil) throws(Failure) {
        let contents = try CaseFolder.read(path)
        signers = try option.read(fallback: other ?? contents)
        let verdict = CaseVerifier.verify(contents, signers: signers)
        guard verdict.isUnchanged, let signed = verdict.authorisation, let trail = verdict.trail else {
            verdict.tell()
            throw Failure(.faultsFound, verdict.problem, hint: "nothing was written")
        }
        authorisation = try Self.read(signed.bytes, path)
        self.trail = trail
        folder = (contents, verdict.chain)
    }

    /// - Parameter previous: documents that were written before, in their order, each with its signature beside it.
    init(authorisation path: String, previous: [String], signers option: SignersOption) throws(Failure) {
        signers = try option.read()
        let bytes = try FileAccess.read(path, limit: MonitoringAuthorisation.longestDocument)
        authorisation = try Self.read(bytes, path)
        do {
            _ = try SignedDocument(bytes: bytes, signature: try FileAccess.read(path + ".sig"))
                .verified(by: signers, namespace: .authorisation, at: authorisation.signedAt.milliseconds)
        } catch let fault as SignatureFault {
            throw Failure(.faultsFound, "\(path).sig: \(fault)", hint: "nothing was written")
        } catch {
            throw Failure(.noInput, "\(path).sig is not there", hint: "sign it first: usher authorisation sign")
        }
        trail = try Self.trail(of: previous, about: authorisation.id, ContentDigest(of: bytes), signers)
        folder = nil
    }

    /// Where the window stands at the end of what the case knows.
    var window: OfflineWindow {
        OfflineWindow(authorisation, trail: trail, chain: folder?.chain.entries ?? [])
    }

    /// When the latest of the signed documents was signed.
    var latestSignature: Timestamp { trail.entries.map(\.document.signedAt).max() ?? authorisation.signedAt }

    /// The latest time that the case itself knows: a rehearsal has no other clock.
    var latestTime: Timestamp {
        max(latestSignature, Timestamp(milliseconds: folder?.chain.entries.last?.time ?? .min))
    }

    private static func read(_ bytes: [UInt8], _ path: String) throws(Failure) -> MonitoringAuthorisation {
        guard case .document(let document) = MonitoringAuthorisation.read(bytes) else {
            throw Failure(
                .badInput, "\(path): the authorisation cannot be read",
                hint: "usher authorisation check lists what is wrong with it")
        }
        return document
    }

    private static func trail(
        of documents: [String], about id: AuthorisationID, _ digest: ContentDigest, _ signers: Signers
    ) throws(Failure) -> WindowTrail {
        var trail = WindowTrail(authorisation: digest)
        for path in documents {
            let event = UncheckedEvent(
                bytes: try FileAccess.read(path, limit: WindowEventDocument.longestDocument),
                signature: try FileAccess.read(path + ".sig"))
            do {
                trail = try trail.adding(event, about: id, signers: signers)
            } catch {
                throw Failure(.faultsFound, "\(path): \(error)", hint: "nothing was written")
            }
        }
        return trail
    }
}
