/// What a person does at the school. Pupils, parents, governors and visitors are not among these: they are never subjects
/// (policy 11.1 speaks of employees, policy 2.5 adds supply teachers).
package enum EmployeeRole: String, Hashable, Sendable, CaseIterable {
    case teacher
    case teachingAssistant = "teaching-assistant"
    /// Deputy and assistant heads, phase leaders without a class.
    case leadership
    case principal
    /// Teachers of an agency or on daily terms.
    case supply
    case office
    /// Caretakers, cleaners, kitchen.
    case site
    case midday
    /// Who runs the network: another key than the Principal's alone opens this window (law page 2.4).
    case itAdmin = "it-admin"
    /// A data-protection officer who is employed by the school.
    case dpo
    /// Who works for a trust's central office and not for one school.
    case trustStaff = "trust-staff"
    /// The trust's chief executive.
    case trustChief = "trust-ceo"
}
