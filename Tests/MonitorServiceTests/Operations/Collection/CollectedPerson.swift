import MonitorService
import Monitoring
import ServiceInterface
import TestSupport

/// Somebody of the sample school's staff about whom an authorisation is handed in. Both teach on the morning of 28 April 2026.
enum CollectedPerson: CaseIterable {
    case archer, ford

    var user: String {
        switch self {
        case .archer: "a.archer"
        case .ford: "f.ford"
        }
    }

    var id: AuthorisationID {
        get throws {
            let text =
                switch self {
                case .archer: LiveSchool.identifier
                case .ford: "ua-litt2etownprimarysampla25a"
                }
            return try AuthorisationFixture.required(AuthorisationID(text), text)
        }
    }

    /// Signed by the Principal of the tests.
    func authorisation() throws -> SubmittedDocument {
        guard self == .ford else { return try LiveSchool.authorisation() }
        return try LiveSchool.authorisation { document in
            let number = try AuthorisationFixture.required(StaffNumber("T-019"), "T-019")
            let old = document.subject
            document.id = try id
            document.subject = SubjectDeclaration(
                staffNumber: number, name: "Frances Ford", role: old.role, employer: old.employer)
            document.grounds = document.grounds.map {
                Ground(date: $0.date, source: $0.source, fact: "In Year 5: " + $0.fact)
            }
            document.bindings = document.bindings.prefix(1).map {
                DeclaredBinding(
                    kind: $0.kind, value: user, source: $0.source, verifiedBy: $0.verifiedBy,
                    verifiedAt: $0.verifiedAt)
            }
        }
    }
}
