import FlowModel

/// What no row of the staff list has wrong by itself, and does not fit the other rows or files: worth a look before it matters. No
/// remark repeats a name or an account.
package struct StaffRemarks {
    private let directory: IdentityDirectory
    private let sites: Set<String>
    private let phases: Set<String>
    private let signers: Set<String>

    /// - Parameters:
    ///   - sites: of the school.
    ///   - phases: of `periods.csv`; where there are none a phase means nothing, and none is remarked on.
    ///   - signers: the names in `allowed_signers`, in lower case.
    package init(_ directory: IdentityDirectory, sites: Set<String>, phases: Set<String>, signers: Set<String>) {
        self.directory = directory
        self.sites = sites
        self.phases = phases
        self.signers = signers
    }

    /// - Parameter bytes: of the file that the directory was read from.
    package func find(_ bytes: [UInt8], file: String) -> [ConfigurationFault] {
        let rows = CSVTable.parse(bytes, file: file, columns: IdentityDirectory.columns).rows
        let owners = owners(rows)
        return rows.flatMap { row in
            unknownNames(row) + unknownSigner(row) + sharedIdentities(row, owners) + strangeSuperior(row)
                + takenNumber(row)
        }
    }

    private func unknownNames(_ row: CSVRow) -> [ConfigurationFault] {
        var reader = RowReader(row)
        for site in row.list("sites") { reader.check(site, "sites", known: sites) }
        let phase = row.text("phase")
        if !phase.isEmpty, !phases.isEmpty { reader.check(phase, "phase", known: phases) }
        return reader.faults
    }

    private func unknownSigner(_ row: CSVRow) -> [ConfigurationFault] {
        let signer = row.text("signer")
        guard !signer.isEmpty, !signers.contains(signer.lowercased()) else { return [] }
        return [
            row.fault(
                "signer", "allowed_signers has no such name, so a signature would not be known for this person's own",
                hint: "write the name as allowed_signers has it, or leave the field empty")
        ]
    }

    /// The line of the first row with each account, device or address.
    private func owners(_ rows: [CSVRow]) -> [NormalisedIdentity: Int] {
        let found = rows.flatMap { row in
            IdentityDirectory.identityColumns.flatMap { column in identities(row, column.name, column.kind) }
                .map { ($0, row.line) }
        }
        return Dictionary(found) { first, _ in first }
    }

    private func sharedIdentities(_ row: CSVRow, _ owners: [NormalisedIdentity: Int]) -> [ConfigurationFault] {
        IdentityDirectory.identityColumns.compactMap { column in
            let first = identities(row, column.name, column.kind).compactMap { owners[$0] }.first { $0 != row.line }
            return first.map { line in
                row.fault(
                    column.name, "an entry stands in line \(line) too: nobody can be bound to it",
                    hint: "leave it with whoever has it alone, or give it a generic row of its own")
            }
        }
    }

    private func identities(_ row: CSVRow, _ column: String, _ kind: IdentityKind) -> [NormalisedIdentity] {
        row.list(column).compactMap { try? NormalisedIdentity(kind, $0) }
    }

    private func strangeSuperior(_ row: CSVRow) -> [ConfigurationFault] {
        guard let person = StaffNumber(row.text("staff_number")), let superior = directory.employee(person)?.reportsTo
        else { return [] }
        if directory.reports(person, to: person) {
            return [row.fault("reports_to", "the superiors lead back to the same person", hint: Self.hint)]
        }
        guard directory.employee(superior)?.isGenericLogIn == true else { return [] }
        return [row.fault("reports_to", "the superior is a log-in that several use, and no person", hint: Self.hint)]
    }

    private static let hint = "write the staff number of the person's superior, or leave the field empty"

    private func takenNumber(_ row: CSVRow) -> [ConfigurationFault] {
        guard row.text("staff_number") == SchoolException.everybody else { return [] }
        return [
            row.fault(
                "staff_number", "exceptions.csv takes this number for the whole school",
                hint: "give the person another number")
        ]
    }
}
