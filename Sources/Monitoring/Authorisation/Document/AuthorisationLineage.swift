import Custody

/// Row 2: whether an authorisation stands alone or follows an earlier one.
package enum AuthorisationKind: String, Hashable, Sendable, CaseIterable {
    case new
    /// The same again for a further period: what changed and what was found so far must be said.
    case renewal
    /// Something else than the period changes.
    case variation
}

/// The signed document that a renewal or variation follows.
package struct Predecessor: Hashable, Sendable {
    package let id: AuthorisationID
    /// Of the exact bytes that were signed.
    package let digest: ContentDigest
    /// What changed, what was found so far, and why it is still necessary.
    package let reason: String

    package init(id: AuthorisationID, digest: ContentDigest, reason: String) {
        self.id = id
        self.digest = digest
        self.reason = reason
    }

    init?(_ reader: inout JSONObjectReader) {
        let id = reader.authorisationID("id")
        let digest = reader.digest("digest")
        let reason = reader.text("reason")
        guard let id, let digest, let reason else { return nil }
        self.init(id: id, digest: digest, reason: reason)
    }

    var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("id", id.text)
            $0.add("digest", digest.hex)
            $0.add("reason", reason)
        }
    }
}

/// Row 2 as a whole.
package struct AuthorisationLineage: Hashable, Sendable {
    package let kind: AuthorisationKind
    /// Present exactly when `kind` is not `new`.
    package let predecessor: Predecessor?
    /// 1 for a new authorisation, one more than the predecessor's for a renewal or variation.
    package let ordinal: Int

    package static let new = AuthorisationLineage(kind: .new, predecessor: nil, ordinal: 1)

    package init(kind: AuthorisationKind, predecessor: Predecessor?, ordinal: Int) {
        self.kind = kind
        self.predecessor = predecessor
        self.ordinal = ordinal
    }

    /// Reads `kind`, `predecessor` and `ordinal`, which stand side by side in the document.
    init?(_ reader: inout JSONObjectReader) {
        let kind = reader.word("kind", AuthorisationKind.self)
        let predecessor = reader.optionalObject("predecessor", Predecessor.init)
        let ordinal = reader.integer("ordinal")
        guard let kind, let ordinal else { return nil }
        guard (1...100).contains(ordinal), (ordinal == 1) == (kind == .new) else {
            reader.refuse("ordinal", "must be 1 for a new authorisation and one more for each renewal or variation")
            return nil
        }
        guard (predecessor == nil) == (kind == .new) else {
            reader.refuse("predecessor", "must be there for a renewal or variation, and only then")
            return nil
        }
        self.init(kind: kind, predecessor: predecessor, ordinal: Int(ordinal))
    }
}
