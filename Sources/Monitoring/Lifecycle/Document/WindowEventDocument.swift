import Custody
import FlowModel

/// A signed statement about one window: who says what, when, why, and having seen which document last.
///
/// The documents of a window hang together by digests: each names the authorisation and the latest document that its signer
/// had seen. Whatever starts or continues something must name the latest of all; whatever stops something may be older
/// (law page X4: stop is cheap, start is expensive). A value of this type proves nothing: it may not be signed at all.
package struct WindowEventDocument: Hashable, Sendable {
    package static let format = "usher-event-1"

    package let authorisation: AuthorisationID
    /// Of the authorisation's signed bytes.
    package let authorisationDigest: ContentDigest
    /// Of the document of this window that the signer had seen last; the authorisation's own where there was no other.
    package let after: ContentDigest
    package let signedAt: Timestamp
    package let signer: EventSigner
    /// Why, in the signer's own words.
    package let reason: String
    package let act: WindowAct

    package init(
        authorisation: AuthorisationID, authorisationDigest: ContentDigest, after: ContentDigest, signedAt: Timestamp,
        signer: EventSigner, reason: String, act: WindowAct
    ) {
        self.authorisation = authorisation
        self.authorisationDigest = authorisationDigest
        self.after = after
        self.signedAt = signedAt
        self.signer = signer
        self.reason = reason
        self.act = act
    }

    package var kind: EventKind { act.kind }

    /// The bytes to sign: canonical JSON and a line feed.
    package var bytes: [UInt8] { CanonicalJSON.encode(json) + [UInt8(ascii: "\n")] }

    /// Reads a document, whether it is signed or not. Throws every fault, each with the path of the member.
    package static func read(_ bytes: [UInt8]) throws(DocumentFaults) -> WindowEventDocument {
        let value: JSONValue
        do {
            value = try JSONParser.parse(bytes, limit: longestDocument)
        } catch {
            throw DocumentFaults([DocumentFault(path: "", reason: "is not strict JSON (\(error))")])
        }
        return try JSONObjectReader.read(value) { WindowEventDocument(&$0) }
    }

    /// Every text at its longest has some 20 KiB.
    package static let longestDocument = 64 << 10

    private init?(_ reader: inout JSONObjectReader) {
        let format = reader.string("format")
        if let format, format != Self.format { reader.refuse("format", "must be \(Self.format)") }
        let authorisation = reader.authorisationID("authorisation")
        let authorisationDigest = reader.digest("authorisation_digest")
        let after = reader.digest("after")
        let signedAt = reader.instant("signed_at")
        let signer = reader.object("signer", EventSigner.init)
        let reason = reader.text("reason", TextLimit.reason)
        let kind = reader.word("kind", EventKind.self)
        let act = kind.flatMap { kind in
            reader.object("details") { (details: inout JSONObjectReader) in WindowAct(kind, &details) }
        }
        guard format == Self.format, let authorisation, let authorisationDigest, let after, let signedAt, let signer,
            let reason, let act
        else { return nil }
        self.init(
            authorisation: authorisation, authorisationDigest: authorisationDigest, after: after, signedAt: signedAt,
            signer: signer, reason: reason, act: act)
    }

    private var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("format", Self.format)
            $0.add("authorisation", authorisation.text)
            $0.add("authorisation_digest", authorisationDigest.hex)
            $0.add("after", after.hex)
            $0.add("signed_at", signedAt)
            $0.add("signer", signer.json)
            $0.add("reason", reason)
            $0.add("kind", kind)
            $0.add("details", act.details)
        }
    }
}
