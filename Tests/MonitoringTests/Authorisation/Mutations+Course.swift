import FlowModel
import Monitoring
import TestSupport

/// Rows 27, 30 and 33: the course of the window.
extension Mutation {
    static let course: [Mutation] = [
        Mutation(.toldLate, "told on the day after the opening") { try tell("2026-04-28", &$0) },
        Mutation(.deferralReason, "a covert window, told six school days after its closing") {
            try $0.makeCovert()
            try tell("2026-05-18", &$0)
        },
        Mutation(.firstReview, "a first review after six school days") { try review(["2026-05-06"], &$0) },
        Mutation(.reviewsApart, "eleven school days from the last review to the closing") {
            try stretch(to: "2026-05-19", &$0)
            try review(["2026-05-01"], &$0)
        },
        Mutation(.reviewOutside, "a review on a bank holiday") { try review(["2026-05-04"], &$0) },
        Mutation(.reviewOutside, "a review after the closing") { try review(["2026-05-01", "2026-05-11"], &$0) },
        Mutation(.reviewOutside, "a review before the opening") { try review(["2026-04-24", "2026-05-01"], &$0) },
        Mutation(.afterLeaving, "a window longer than the employment") { try leave("2026-05-07", &$0) },
        Mutation(.termBreak, "a window across half-term without a reason") {
            try $0.sign(on: "2026-05-19")
            try $0.run(from: "2026-05-20", through: "2026-06-02")
        },
    ]

    static func tell(_ date: String, because reason: String? = nil, _ fixture: inout AuthorisationFixture) throws {
        fixture.document.notification = NotificationPlan(
            toldOn: try AuthorisationFixture.date(date), toldBy: "Pat Poole", deferralReason: reason)
    }

    static func review(_ dates: [String], _ fixture: inout AuthorisationFixture) throws {
        fixture.document.reviewDates = try dates.map { try AuthorisationFixture.date($0) }
    }

    /// The subject's employment ends.
    static func leave(_ date: String, _ fixture: inout AuthorisationFixture) throws {
        try change("T-014", &fixture) { old in
            Employee(
                staffNumber: old.staffNumber, name: old.name, role: old.role, sites: old.sites,
                identities: old.identities, leavesOn: try AuthorisationFixture.date(date))
        }
    }

    /// Replaces one row of the staff list.
    static func change(
        _ number: String, _ fixture: inout AuthorisationFixture, _ body: (Employee) throws -> Employee
    ) throws {
        let employees = fixture.facts.directory.employees
        fixture.facts.directory = IdentityDirectory(
            try employees.map { $0.staffNumber.text == number ? try body($0) : $0 })
    }

    /// `number` works under `superior`.
    static func subordinate(_ number: String, to superior: String, _ fixture: inout AuthorisationFixture) throws {
        try change(number, &fixture) { old in
            Employee(
                staffNumber: old.staffNumber, name: old.name, role: old.role, sites: old.sites,
                identities: old.identities, signer: old.signer,
                reportsTo: try AuthorisationFixture.staffNumber(superior))
        }
    }
}
