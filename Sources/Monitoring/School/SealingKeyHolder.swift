import Custody
import FlowModel

/// Somebody to whom evidence can be sealed, as the school's `sealing-keys.csv` and the school file name the person.
package struct SealingKeyHolder: Hashable, Sendable {
    /// As authorisations write it.
    package let name: String
    /// What an authorisation may name the person as (row 24).
    package let role: Recipient.Role
    package let sealingKey: SealingKey
    /// The person's name in `allowed_signers`, case-folded; nil for somebody who signs nothing.
    package let signer: String?

    package init(name: String, role: Recipient.Role, sealingKey: SealingKey, signer: String? = nil) {
        self.name = name
        self.role = role
        self.sealingKey = sealingKey
        self.signer = signer?.lowercased()
    }

    private static let columns: [CSVColumn] = [
        .required("name"), .required("role"), .required("sealing_key"), .optional("signer"),
    ]

    /// Reads `sealing-keys.csv`, one row a person; nil when there is any fault.
    /// - Parameter signers: the names in `allowed_signers`, in lower case: who is said to sign must be one of them. Nil where that
    ///   cannot be read.
    package static func parse(
        _ bytes: [UInt8], file: String, signers: Set<String>? = nil
    ) -> (holders: [SealingKeyHolder]?, faults: [ConfigurationFault]) {
        var (rows, faults) = CSVTable.parse(bytes, file: file, columns: columns)
        var holders: [SealingKeyHolder] = []
        for row in rows {
            var reader = RowReader(row)
            check(signerOf: &reader, signers)
            if let holder = holder(&reader) {
                if holders.contains(where: { $0.sealingKey == holder.sealingKey }) {
                    reader.report("sealing_key", "this key stands twice", hint: "a key belongs to one person")
                } else {
                    holders.append(holder)
                }
            }
            faults += reader.faults
        }
        return faults.isEmpty ? (holders, []) : (nil, faults)
    }

    private static func check(signerOf reader: inout RowReader, _ signers: Set<String>?) {
        let signer = reader.row.text("signer").lowercased()
        guard let signers, !signer.isEmpty, !signers.contains(signer) else { return }
        reader.report(
            "signer", "allowed_signers has no such name",
            hint: "write the name as allowed_signers has it, or leave the field empty")
    }

    private static func holder(_ reader: inout RowReader) -> SealingKeyHolder? {
        let name = reader.row.text("name")
        let role: Recipient.Role? = reader.choice("role")
        let key = SealingKey(reader.row.text("sealing_key"))
        if key == nil {
            let hint = "copy the whole word that `usher key show` prints: usher-seal:v1:..."
            reader.report("sealing_key", "the field is not a sealing key", hint: hint)
        }
        guard let role, let key else { return nil }
        let signer = reader.row.text("signer")
        return SealingKeyHolder(name: name, role: role, sealingKey: key, signer: signer.isEmpty ? nil : signer)
    }
}
