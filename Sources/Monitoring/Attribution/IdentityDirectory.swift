import FlowModel

/// The school's staff list. It is asked whether a person exists and whether somebody else has the same log-in or device;
/// what is monitored comes from the signed document alone.
package struct IdentityDirectory: Hashable, Sendable {
    /// In the order of the file; no staff number occurs twice.
    package let employees: [Employee]
    private let byNumber: [StaffNumber: Employee]
    private let owners: [NormalisedIdentity: Set<StaffNumber>]

    package init(_ employees: [Employee]) {
        self.employees = employees
        self.byNumber = Dictionary(employees.map { ($0.staffNumber, $0) }, uniquingKeysWith: { first, _ in first })
        var owners: [NormalisedIdentity: Set<StaffNumber>] = [:]
        for employee in employees {
            for identity in employee.identities { owners[identity, default: []].insert(employee.staffNumber) }
        }
        self.owners = owners
    }

    /// Everybody who can have lessons: a log-in that several people use is no person.
    package var people: Set<StaffNumber> { Set(employees.filter { !$0.isGenericLogIn }.map(\.staffNumber)) }

    package func employee(_ number: StaffNumber) -> Employee? { byNumber[number] }

    /// The person who signs under this name of `allowed_signers`.
    package func employee(signingAs principal: String) -> Employee? {
        let name = principal.lowercased()
        return employees.first { $0.signer == name }
    }

    /// Whether `superior` is above `person`, at any distance. A circle in the list ends the search.
    package func reports(_ person: StaffNumber, to superior: StaffNumber) -> Bool {
        var seen: Set<StaffNumber> = []
        var next = byNumber[person]?.reportsTo
        while let above = next, seen.insert(above).inserted {
            if above == superior { return true }
            next = byNumber[above]?.reportsTo
        }
        return false
    }

    /// Whether anybody but `person` is known to have `identity`.
    package func isSharedBeyond(_ person: StaffNumber, _ identity: NormalisedIdentity) -> Bool {
        owners[identity]?.contains { $0 != person } ?? false
    }

    /// Whether `identity` is a log-in or device that the school marked as nobody's own.
    package func isGeneric(_ identity: NormalisedIdentity) -> Bool {
        owners[identity]?.contains { byNumber[$0]?.isGenericLogIn ?? false } ?? false
    }
}
