import Custody
import FlowModel

/// The documents of one window after its authorisation, each verified and in its place: what a report, an export and the
/// register rest on. Only `WindowTrail.verify` makes one with entries.
package struct WindowTrail: Hashable, Sendable {
    /// In the order in which they hang together.
    package let entries: [TrailEntry]
    /// Of the authorisation's signed bytes.
    package let authorisation: ContentDigest

    /// A window to which nothing has happened yet.
    package init(authorisation: ContentDigest) {
        self.init(authorisation: authorisation, entries: [])
    }

    fileprivate init(authorisation: ContentDigest, entries: [TrailEntry]) {
        self.authorisation = authorisation
        self.entries = entries
    }

    /// Of the latest document: what the next one must name in `after`.
    package var head: ContentDigest { entries.last?.digest ?? authorisation }

    /// The same, readings of the evidence left aside: making a report again must not change it.
    package var lastBearing: ContentDigest {
        entries.last { $0.document.kind != .reading }?.digest ?? authorisation
    }

    /// The trail as it stood when `head` was its latest document; nil when that is not in it.
    package func upTo(_ head: ContentDigest) -> WindowTrail? {
        if head == authorisation { return WindowTrail(authorisation: authorisation) }
        guard let place = entries.firstIndex(where: { $0.digest == head }) else { return nil }
        return WindowTrail(authorisation: authorisation, entries: Array(entries[...place]))
    }

    /// The same as it was when nobody but these people, by document, had signed: a further signature is added beside a document
    /// that stays as it is. Each document's own signer stays.
    package func signed(by principals: [ContentDigest: Set<String>]) -> WindowTrail {
        WindowTrail(
            authorisation: authorisation,
            entries: entries.map { entry in
                guard let known = principals[entry.digest] else { return entry }
                let others = entry.signers.dropFirst().filter { known.contains($0.principal) }
                return TrailEntry(entry.document, entry.digest, entry.signers.prefix(1) + others)
            })
    }

    /// The entries that count. Nothing can be added to this one: a document names the latest of all, counted or not.
    package func without(_ refused: Set<ContentDigest>) -> WindowTrail {
        WindowTrail(authorisation: authorisation, entries: entries.filter { !refused.contains($0.digest) })
    }
}

/// One verified document of a window.
package struct TrailEntry: Hashable, Sendable {
    package let document: WindowEventDocument
    /// Of its signed bytes.
    package let digest: ContentDigest
    /// The document's own signer first, then everybody else who signed the same bytes.
    package let signers: [VerifiedSigner]

    fileprivate init(_ document: WindowEventDocument, _ digest: ContentDigest, _ signers: [VerifiedSigner]) {
        self.document = document
        self.digest = digest
        self.signers = signers
    }
}

extension WindowTrail {
    /// The trail with one more document, when its signatures hold, it is about this window, and it has its place.
    ///
    /// Whether the signer may do this, and whether the window's phase allows it, is `WindowLifecycle`'s to decide.
    package func adding(
        _ event: UncheckedEvent, about id: AuthorisationID, signers: Signers
    ) throws(TrailRefusal) -> WindowTrail {
        let document: WindowEventDocument
        do {
            document = try WindowEventDocument.read(event.bytes)
        } catch {
            throw .unreadable(error.faults.first?.description ?? "unreadable")
        }
        let digest = ContentDigest(of: event.bytes)
        guard document.authorisation == id, document.authorisationDigest == authorisation else {
            throw .otherAuthorisation
        }
        guard !entries.contains(where: { $0.digest == digest }) else { throw .replayed }
        let verified = try TrailEntry.verify(event, document, signers)
        try checkPlace(of: document)
        return WindowTrail(
            authorisation: authorisation, entries: entries + [TrailEntry(document, digest, verified)])
    }

    /// What stops may have been written before the latest document was known; whatever starts or continues may not.
    private func checkPlace(of document: WindowEventDocument) throws(TrailRefusal) {
        let known = [authorisation] + entries.map(\.digest)
        guard let place = known.firstIndex(of: document.after) else { throw .unknownPlace }
        guard place == known.count - 1 || document.kind.mayBeOlder else { throw .stale }
    }
}

extension TrailEntry {
    /// Everybody who signed, the named signer first. Keys must be valid when the document says that it was signed.
    fileprivate static func verify(
        _ event: UncheckedEvent, _ document: WindowEventDocument, _ signers: Signers
    ) throws(TrailRefusal) -> [VerifiedSigner] {
        do {
            let all = try ([event.signature] + event.countersignatures).map { signature throws(SignatureFault) in
                try SignedDocument(bytes: event.bytes, signature: signature)
                    .verified(by: signers, namespace: .event, at: document.signedAt.milliseconds).signer
            }
            guard let first = all.first, first.key.fingerprint == document.signer.keyFingerprint else {
                throw SignatureFault.unknownKey
            }
            guard first.roles.contains(document.signer.role) else { throw TrailRefusal.wrongRole }
            return all
        } catch let fault as SignatureFault {
            throw .signature(fault)
        } catch {
            throw .wrongRole
        }
    }
}

extension EventKind {
    /// Documents that only stop, tell or keep something; they are taken even when their signer had not seen the latest.
    package var mayBeOlder: Bool {
        switch self {
        case .refusal, .suspension, .cancellation, .void, .hold, .accessRequest, .reading, .response: true
        default: false
        }
    }
}
