import Custody
import FlowModel
import Monitoring

/// The school round the document.
extension AuthorisationFixture {
    static func facts() throws -> AuthorisationFacts {
        AuthorisationFacts(
            acceptedAt: try instant("2026-04-24T10:00:00Z"), schoolID: "littletown", siteIDs: ["main", "annexe"],
            directory: IdentityDirectory([
                try employee("T-014", "Alex Archer", .teacher, "a.archer"),
                try employee("T-015", "Bo Brook", .teacher, "b.brook"),
                try employee("L-001", "Ina Deputy", .leadership, "i.deputy"),
                try employee("O-002", "Max Moss", .itAdmin, "m.moss"),
                try employee("O-003", "Dee Officer", .dpo, "d.officer"),
                try employee("P-001", "Pat Poole", .principal, "p.poole", signer: principal.principal),
                try employee("C-001", "Chris Chief", .trustChief, "c.chief"),
                try employee("C-002", "Terry Trust", .trustStaff, "t.trust"),
                try employee("S-001", "Supply teacher", .supply, "supply1", isGeneric: true),
            ]),
            catalogueDigest: catalogue,
            services: Set(try ["facebook", "instagram", "youtube", "tiktok"].map(service)),
            messagingServices: Set(try ["whatsapp", "messenger"].map(service)), adoptedThreshold: nil,
            schoolDays: try schoolDays())
    }

    package static func employee(
        _ number: String, _ name: String, _ role: EmployeeRole, _ user: String, isGeneric: Bool = false,
        signer: String? = nil
    ) throws -> Employee {
        Employee(
            staffNumber: try staffNumber(number), name: name, role: role, sites: ["main"],
            identities: [try NormalisedIdentity(.proxyUser, user)], isGenericLogIn: isGeneric, signer: signer)
    }

    /// The summer term of 2026: weekdays from 13 April to 17 July, without the Early May bank holiday and half-term week.
    package static func schoolDays() throws -> SchoolDays {
        let first = try date("2026-04-13")
        let last = try date("2026-07-17")
        let holiday = try date("2026-05-04")
        let halfTerm = try date("2026-05-25")...(try date("2026-05-29"))
        let dates = first.through(last).filter { date in
            !date.weekday.isWeekend && date != holiday && !halfTerm.contains(date)
        }
        return SchoolDays(known: first...last, dates: Set(dates))
    }

    /// 09:00 to 12:00 and 13:30 to 15:15 London time (BST) on every school day of the term.
    package static func lessons() throws -> IntervalSet {
        let days = try schoolDays()
        let school = days.known.lowerBound.through(days.known.upperBound).filter(days.isSchoolDay)
        return IntervalSet(
            try school.flatMap { day in
                [
                    try interval("\(day)T08:00:00Z", "\(day)T11:00:00Z"),
                    try interval("\(day)T12:30:00Z", "\(day)T14:15:00Z"),
                ]
            })
    }
}
