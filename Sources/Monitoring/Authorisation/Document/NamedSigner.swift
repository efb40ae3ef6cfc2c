import Custody

/// Rows 23 and 25: somebody who signs the document: who, as what, with which key, and whether anything stands between this
/// person and the subject.
package struct NamedSigner: Hashable, Sendable {
    package let name: String
    package let role: SignerRole
    /// The fingerprint of the signing key, `SHA256:...`.
    package let keyFingerprint: String
    /// The signer's own staff number, where the signer is on the staff.
    package let staffNumber: StaffNumber?
    /// What this signer declared about relations to the subject, disputes, or being the complainant; "yes" means that
    /// a substitute has to sign.
    package let hasConflict: Bool
    /// Why this person signs in the place of whoever usually does (`SigningTable`); nil where the usual person signs.
    package let substituteBecause: String?

    package init(
        name: String, role: SignerRole, keyFingerprint: String, staffNumber: StaffNumber?, hasConflict: Bool = false,
        substituteBecause: String? = nil
    ) {
        self.name = name
        self.role = role
        self.keyFingerprint = keyFingerprint
        self.staffNumber = staffNumber
        self.hasConflict = hasConflict
        self.substituteBecause = substituteBecause
    }

    init?(_ reader: inout JSONObjectReader) {
        let name = reader.text("name", TextLimit.name)
        let role = reader.word("role", SignerRole.self)
        let key = reader.fingerprint("key")
        let staffNumber = reader.optionalStaffNumber("staff_number")
        let hasConflict = reader.bool("conflict")
        let because = reader.optionalText("substitute_because")
        guard let name, let role, let key, let hasConflict else { return nil }
        self.init(
            name: name, role: role, keyFingerprint: key, staffNumber: staffNumber, hasConflict: hasConflict,
            substituteBecause: because)
    }

    var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("name", name)
            $0.add("role", role)
            $0.add("key", keyFingerprint)
            $0.add("staff_number", staffNumber?.text)
            $0.add("conflict", hasConflict)
            $0.add("substitute_because", substituteBecause)
        }
    }
}
