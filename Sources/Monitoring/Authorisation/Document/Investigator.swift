import Custody

/// Row 24: who opens the evidence and writes the report.
package struct Investigator: Hashable, Sendable {
    package let name: String
    /// Where the investigator is on the staff.
    package let staffNumber: StaffNumber?
    /// The fingerprint of the key that will sign the report, `SHA256:...`.
    package let keyFingerprint: String

    package init(name: String, staffNumber: StaffNumber?, keyFingerprint: String) {
        self.name = name
        self.staffNumber = staffNumber
        self.keyFingerprint = keyFingerprint
    }

    init?(_ reader: inout JSONObjectReader) {
        let name = reader.text("name", TextLimit.name)
        let staffNumber = reader.optionalStaffNumber("staff_number")
        let key = reader.fingerprint("key")
        guard let name, let key else { return nil }
        self.init(name: name, staffNumber: staffNumber, keyFingerprint: key)
    }

    var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("name", name)
            $0.add("staff_number", staffNumber?.text)
            $0.add("key", keyFingerprint)
        }
    }
}

/// Row 24: somebody who can open the sealed evidence.
package struct Recipient: Hashable, Sendable {
    package enum Role: String, Hashable, Sendable, CaseIterable {
        case investigator
        /// Holds a second key, in case the investigator's is lost.
        case recovery
    }

    package let name: String
    package let role: Role
    package let sealingKey: SealingKey

    package init(name: String, role: Role, sealingKey: SealingKey) {
        self.name = name
        self.role = role
        self.sealingKey = sealingKey
    }

    init?(_ reader: inout JSONObjectReader) {
        let name = reader.text("name", TextLimit.name)
        let role = reader.word("role", Role.self)
        let sealingKey = reader.string("sealing_key").flatMap { text in
            reader.read(text, "sealing_key", "must be a sealing key as usher key show prints it: usher-seal:v1:...") {
                SealingKey($0)
            }
        }
        guard let name, let role, let sealingKey else { return nil }
        self.init(name: name, role: role, sealingKey: sealingKey)
    }

    var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("name", name)
            $0.add("role", role)
            $0.add("sealing_key", sealingKey.text)
        }
    }
}
