/// One row of the school's staff list.
package struct Employee: Hashable, Sendable {
    package let staffNumber: StaffNumber
    package let name: String
    package let role: EmployeeRole
    /// Empty where the person belongs to no phase.
    package let phase: String
    package let sites: Set<String>
    package let identities: Set<NormalisedIdentity>
    /// The row stands for a log-in that several people use (`supply1`, the whiteboard), not for a person.
    package let isGenericLogIn: Bool
    /// The person's name in `allowed_signers`, where the person signs documents; case-folded.
    package let signer: String?
    /// The last day of the employment, where one is known. No window runs past it.
    package let leavesOn: CivilDate?
    /// Who tells this person what to do. Nobody signs about a superior.
    package let reportsTo: StaffNumber?

    package init(
        staffNumber: StaffNumber, name: String, role: EmployeeRole, phase: String = "", sites: Set<String>,
        identities: Set<NormalisedIdentity>, isGenericLogIn: Bool = false, signer: String? = nil,
        leavesOn: CivilDate? = nil,
        reportsTo: StaffNumber? = nil
    ) {
        self.staffNumber = staffNumber
        self.name = name
        self.role = role
        self.phase = phase
        self.sites = sites
        self.identities = identities
        self.isGenericLogIn = isGenericLogIn
        self.signer = signer?.lowercased()
        self.leavesOn = leavesOn
        self.reportsTo = reportsTo
    }
}
