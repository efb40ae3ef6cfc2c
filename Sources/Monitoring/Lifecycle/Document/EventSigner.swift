import Custody

/// Who signs an event, and as what.
package struct EventSigner: Hashable, Sendable {
    package let name: String
    package let role: SignerRole
    /// The fingerprint of the signing key, `SHA256:...`.
    package let keyFingerprint: String

    package init(name: String, role: SignerRole, keyFingerprint: String) {
        self.name = name
        self.role = role
        self.keyFingerprint = keyFingerprint
    }

    init?(_ reader: inout JSONObjectReader) {
        let name = reader.text("name", TextLimit.name)
        let role = reader.word("role", SignerRole.self)
        let key = reader.fingerprint("key")
        guard let name, let role, let key else { return nil }
        self.init(name: name, role: role, keyFingerprint: key)
    }

    var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("name", name)
            $0.add("role", role)
            $0.add("key", keyFingerprint)
        }
    }
}
