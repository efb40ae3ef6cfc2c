import Custody

/// Row 4: the one person whom an authorisation is about.
package struct SubjectDeclaration: Hashable, Sendable {
    /// Who employs the person. Policy 11.1 speaks of employees, policy 2.5 also of supply teachers.
    package enum Employer: String, Hashable, Sendable, CaseIterable {
        case school
        case trust
        case agency
    }

    package let staffNumber: StaffNumber
    package let name: String
    package let role: EmployeeRole
    package let employer: Employer
    /// Whether the agency was told. Asked exactly when an agency is the employer.
    package let agencyInformed: Bool?

    package init(
        staffNumber: StaffNumber, name: String, role: EmployeeRole, employer: Employer, agencyInformed: Bool? = nil
    ) {
        self.staffNumber = staffNumber
        self.name = name
        self.role = role
        self.employer = employer
        self.agencyInformed = agencyInformed
    }

    init?(_ reader: inout JSONObjectReader) {
        let staffNumber = reader.staffNumber("staff_number")
        let name = reader.text("name", TextLimit.name)
        let role = reader.word("role", EmployeeRole.self)
        let employer = reader.word("employer", Employer.self)
        let agencyInformed = reader.optionalBool("agency_informed")
        guard let staffNumber, let name, let role, let employer else { return nil }
        if (agencyInformed != nil) != (employer == .agency) {
            reader.refuse("agency_informed", "must be answered for agency staff, and only for them")
        }
        self.init(
            staffNumber: staffNumber, name: name, role: role, employer: employer, agencyInformed: agencyInformed)
    }

    var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("staff_number", staffNumber.text)
            $0.add("name", name)
            $0.add("role", role)
            $0.add("employer", employer)
            $0.add("agency_informed", agencyInformed)
        }
    }
}
