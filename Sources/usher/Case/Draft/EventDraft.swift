import Custody
import FlowModel
import Foundation
import Monitoring
import PrivateKeys
import Reporting
import Voice

/// A document about a verified window that is about to be signed: by whom, when, and following which other document.
struct EventDraft {
    let standing: CaseStanding
    private let options: EventOptions
    private let signer: EventSigner
    private let time: Timestamp

    /// - Throws: when the case is not intact, the key is not among the signers, or its holder may not sign a `kind`.
    ///   Nothing is asked and nothing is written before.
    init(_ options: EventOptions, for kind: EventKind) throws(Failure) {
        self.options = options
        if let authorisation = options.authorisation {
            standing = try CaseStanding(
                authorisation: authorisation, previous: options.previous, signers: options.signers)
        } else {
            standing = try CaseStanding(case: options.folder ?? "", signers: options.signers)
        }
        signer = try EventAuthor.of(options.key, in: standing)
        time = try EventTime.of(standing, given: options.signedAt)
        try EventJudgement.check(kind, by: signer, in: standing, at: time)
    }

    /// The sealed evidence in one digest.
    func evidenceRoot() throws(Failure) -> EvidenceRoot {
        guard let folder = standing.folder else {
            throw Failure(.usage, "there is no evidence without a case folder", hint: "give the case folder")
        }
        do {
            return try SealedEvidence.root(of: folder.contents[.evidence] ?? [], in: folder.chain)
        } catch {
            throw Failure(.faultsFound, "evidence.jsonl: \(error)", hint: "nothing was written")
        }
    }

    /// Why, as given or asked for.
    func reason(_ question: String, example: String) throws(Failure) -> String {
        try EventQuestions.text(
            options.reason, for: "--reason", question, example: example, least: EventQuestions.shortestReason)
    }

    /// Signs the document and writes it with its signature: both files or none.
    func write(_ act: WindowAct, because reason: String) throws(Failure) {
        let document = WindowEventDocument(
            authorisation: standing.authorisation.id, authorisationDigest: standing.trail.authorisation,
            after: standing.trail.head, signedAt: time, signer: signer, reason: reason, act: act)
        try check(document)
        try EventJudgement.check(document, in: standing)
        let signed = try sign(document)
        let place = try EventPlace.next(for: document.kind, in: standing, options)
        try place.write(signed)
        tell(document, at: place.document)
        try tellMissing(document)
    }

    private func tellMissing(_ document: WindowEventDocument) throws(Failure) {
        let person = try EventAuthor.standing(of: document.signer, in: standing)
        let missing = standing.window.at(time).missing(for: document.kind, by: [person])
        guard !missing.isEmpty else { return }
        let names = missing.map { $0.name(in: standing) }.joined(separator: " and ")
        Usher.console.note("it counts when \(names) has signed it too: usher case cosign")
    }

    /// What cannot be read again is not signed.
    private func check(_ document: WindowEventDocument) throws(Failure) {
        do {
            _ = try WindowEventDocument.read(document.bytes)
        } catch {
            error.faults.forEach { Usher.console.note("\($0)") }
            throw Failure(.usage, "the answers do not make a document", hint: "nothing was written")
        }
    }

    /// The signature must find its place among the others here, before anybody else is asked to take it.
    private func sign(_ document: WindowEventDocument) throws(Failure) -> SignedDocument {
        let unlocked = try KeyStorage.unlock(options.key, options.passphrase)
        do {
            let signed = try WindowEventSigner(unlocked).sign(document)
            let event = UncheckedEvent(bytes: signed.bytes, signature: signed.signature)
            _ = try standing.trail.adding(event, about: document.authorisation, signers: standing.signers)
            return signed
        } catch {
            throw Failure(.noPermission, "\(error)", hint: "nothing was written")
        }
    }

    private func tell(_ document: WindowEventDocument, at path: String) {
        guard options.json else { return Usher.console.say("signed    \(path)") }
        let answer: JSONValue = [
            "document": .string(path), "kind": .string(document.kind.rawValue),
            "digest": .string(ContentDigest(of: document.bytes).hex),
            "signed_at": .string(RFC3339.text(document.signedAt)),
        ]
        Usher.console.say(bytes: CanonicalJSON.encode(answer))
        Usher.console.say()
    }
}
