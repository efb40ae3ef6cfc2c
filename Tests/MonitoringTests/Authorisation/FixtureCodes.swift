import FlowModel
import Monitoring
import TestSupport

extension AuthorisationFixture {
    /// What the fixture's own authorisation is refused for after one change; empty when it is accepted.
    static func codes(_ change: (inout AuthorisationFixture) throws -> Void) throws -> Set<RefusalCode> {
        var fixture = try AuthorisationFixture()
        try change(&fixture)
        var register = AuthorisationRegister()
        return Set(try fixture.submit(to: &register).codes)
    }

    /// Moves the signing, the handing in an hour later, and everything that must come before it.
    mutating func sign(on day: String) throws {
        let date = try AuthorisationFixture.date(day)
        document.signedAt = try AuthorisationFixture.instant("\(day)T04:00:00Z")
        facts.acceptedAt = document.signedAt.adding(milliseconds: 3_600_000)
        document.grounds = document.grounds.map { Ground(date: min($0.date, date), source: $0.source, fact: $0.fact) }
        let consent = document.controllerConsent
        document.controllerConsent = ControllerConsent(name: consent.name, role: consent.role, date: date)
        document.notification = NotificationPlan(toldOn: date, toldBy: document.notification.toldBy)
        document.bindings = document.bindings.map {
            DeclaredBinding(
                kind: $0.kind, value: $0.value, source: $0.source, verifiedBy: $0.verifiedBy,
                verifiedAt: document.signedAt, shared: $0.shared)
        }
    }

    /// The window, both days included, with a review on every fifth school day.
    mutating func run(from first: String, through last: String) throws {
        document.opensAt = try AuthorisationFixture.instant("\(first)T05:00:00Z")
        document.closesAt = try AuthorisationFixture.instant("\(last)T22:59:59Z")
        try reviewRegularly()
    }

    mutating func reviewRegularly() throws {
        let window = try AuthorisationFixture.required(document.window, "a window")
        let dates = facts.schoolDays.dates(in: window)
        let regular = dates.enumerated().filter { $0.offset % 5 == 4 }.map(\.element)
        document.reviewDates = regular.isEmpty ? Array(dates.suffix(1)) : regular
    }

    /// Facts that no other authorisation of these tests has.
    mutating func stateOtherFacts(_ number: Int = 2) {
        document.grounds = document.grounds.map {
            Ground(date: $0.date, source: $0.source, fact: "Observation \(number): a feed was open during science.")
        }
    }

    mutating func makeCovert(suspicion: CovertConditions.Suspicion = .grossMisconduct) throws {
        document.mode = .covert
        document.covert = CovertConditions(
            reason: "Records would be deleted.", suspicion: suspicion, noPrivateAreas: true, noPersonalMail: true)
        try Mutation.countersign(&self)
    }
}
