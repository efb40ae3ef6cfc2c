import Custody
import FlowModel

/// A line of the school's `allowed_signers`, as far as a form needs it: whose key may sign as what, and when.
package struct SchoolSigner: Hashable, Sendable {
    /// The person's name in `allowed_signers`, usually an e-mail address.
    package let principal: String
    /// Never empty.
    package let roles: Set<SignerRole>
    /// `SHA256:...`
    package let keyFingerprint: String
    /// Both ends included, as in OpenSSH; nil where the line sets no end.
    package let validAfter: Timestamp?
    package let validBefore: Timestamp?

    package init(_ entry: SignerEntry) {
        self.principal = entry.principal
        self.roles = entry.roles
        self.keyFingerprint = entry.key.fingerprint
        self.validAfter = entry.validAfter.map { Timestamp(milliseconds: $0 * 1_000) }
        self.validBefore = entry.validBefore.map { Timestamp(milliseconds: $0 * 1_000) }
    }

    package func isValid(at instant: Timestamp) -> Bool {
        (validAfter.map { $0 <= instant } ?? true) && (validBefore.map { instant <= $0 } ?? true)
    }

    init?(_ reader: inout JSONObjectReader) {
        let principal = reader.text("principal", TextLimit.value)
        let roles = reader.words("roles", SignerRole.self)
        let key = reader.fingerprint("key")
        let after = reader.optionalInstant("valid_after")
        let before = reader.optionalInstant("valid_before")
        guard let principal, let roles, let key else { return nil }
        (self.principal, self.roles, keyFingerprint) = (principal, Set(roles), key)
        (validAfter, validBefore) = (after, before)
    }

    var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("principal", principal)
            $0.add("roles", texts: roles.map(\.rawValue).sorted())
            $0.add("key", keyFingerprint)
            $0.add("valid_after", validAfter.map(RFC3339.text))
            $0.add("valid_before", validBefore.map(RFC3339.text))
        }
    }
}

extension JSONObjectReader {
    /// An instant such as `2026-04-28T05:00:00Z`, where there is one.
    fileprivate mutating func optionalInstant(_ name: String) -> Timestamp? {
        optionalString(name).flatMap {
            read($0, name, "must be a UTC time like 2026-04-28T05:00:00Z", RFC3339.timestamp)
        }
    }
}
