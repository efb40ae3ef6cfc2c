import FlowModel

/// From `staff.csv`: one row a person, or a log-in that several people use. Lists are separated by semicolons.
extension IdentityDirectory {
    static let columns: [CSVColumn] = [
        .required("staff_number"), .required("name"), .required("role"), .optional("phase"), .required("sites"),
        .optional("proxy_users"), .optional("radius_users"), .optional("devices"), .optional("static_ips"),
        .optional("generic"), .optional("signer"), .optional("leaves_on"), .optional("reports_to"),
    ]

    static let identityColumns: [(name: String, kind: IdentityKind)] = [
        ("proxy_users", .proxyUser), ("radius_users", .radiusUser), ("devices", .deviceID),
        ("static_ips", .staticAddress),
    ]

    /// The directory, and every fault of the file; nil when there is any.
    package static func parse(
        _ bytes: [UInt8], file: String
    ) -> (directory: IdentityDirectory?, faults: [ConfigurationFault]) {
        var (rows, faults) = CSVTable.parse(bytes, file: file, columns: columns)
        var employees: [Employee] = []
        var seen: Set<StaffNumber> = []
        for row in rows {
            var reader = RowReader(row)
            if let employee = employee(&reader) {
                if seen.insert(employee.staffNumber).inserted {
                    employees.append(employee)
                } else {
                    reader.report("staff_number", "this staff number stands twice", hint: "give each person one row")
                }
            }
            faults += reader.faults
        }
        faults += rows.flatMap { unknownSuperior($0, among: seen) }
        return faults.isEmpty ? (IdentityDirectory(employees), []) : (nil, faults)
    }

    /// The superior may stand further down in the file, so this is asked when all rows are known.
    private static func unknownSuperior(_ row: CSVRow, among known: Set<StaffNumber>) -> [ConfigurationFault] {
        guard !row.text("reports_to").isEmpty else { return [] }
        var reader = RowReader(row)
        _ = reader.person("reports_to", known: known)
        return reader.faults
    }

    private static func employee(_ reader: inout RowReader) -> Employee? {
        let number = reader.person("staff_number", known: nil)
        let role: EmployeeRole? = reader.choice("role")
        let generic = answer("generic", &reader)
        let sites = reader.names("sites")
        let phase = reader.name("phase") ?? ""
        let identities = identityColumns.flatMap { column in
            self.identities(column.name, column.kind, isGeneric: generic ?? false, &reader)
        }
        let leavesOn = reader.date("leaves_on")
        guard let number, let role, let generic else { return nil }
        let signer = reader.row.text("signer")
        return Employee(
            staffNumber: number, name: reader.row.text("name"), role: role, phase: phase, sites: sites,
            identities: Set(identities), isGenericLogIn: generic, signer: signer.isEmpty ? nil : signer,
            leavesOn: leavesOn,
            reportsTo: StaffNumber(reader.row.text("reports_to")))
    }

    /// The row of a generic log-in may hold names that no person could be bound by, such as `supply`.
    private static func identities(
        _ column: String, _ kind: IdentityKind, isGeneric: Bool, _ reader: inout RowReader
    ) -> [NormalisedIdentity] {
        var found: [NormalisedIdentity] = []
        for value in reader.row.list(column) {
            do {
                found.append(try NormalisedIdentity(kind, value))
            } catch {
                guard !isGeneric || error != .genericIdentity else { continue }
                reader.report(column, "one entry is no single identity: \(error.sentence)", hint: hint(kind))
            }
        }
        return found
    }

    private static func hint(_ kind: IdentityKind) -> String {
        switch kind {
        case .proxyUser, .radiusUser: "write whole user names, separated by semicolons"
        case .deviceID: "write hardware addresses like 3c:22:fb:01:02:03, separated by semicolons"
        case .staticAddress: "write single addresses like 10.1.2.3, separated by semicolons"
        }
    }

    private static func answer(_ column: String, _ reader: inout RowReader) -> Bool? {
        switch reader.row.text(column) {
        case "", "no": return false
        case "yes": return true
        default:
            reader.report(column, "the field is neither yes nor no", hint: "write yes, no, or nothing for no")
            return nil
        }
    }
}
