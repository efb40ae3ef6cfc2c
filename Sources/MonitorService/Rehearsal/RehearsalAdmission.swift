import Custody
import FlowModel
import Monitoring
import Reporting

/// The judgement of the authorisation, against what the school's configuration says.
struct RehearsalAdmission {
    let accepted: AcceptedAuthorisation
    let window: OpenWindow

    /// - Throws: `RehearsalRefusal`.
    init(of authorisation: SignedDocument, countersignatures: [[UInt8]], _ setup: SchoolSetup) throws {
        let claimed: MonitoringAuthorisation
        switch MonitoringAuthorisation.read(authorisation.bytes) {
        case .refused(let refusals): throw RehearsalRefusal(refusals: refusals)
        case .document(let document): claimed = document
        }
        var register = AuthorisationRegister()
        let verdict = register.accept(
            authorisation, countersignatures: countersignatures, signers: setup.signers,
            facts: Self.facts(setup, at: claimed.signedAt)
        ) { Self.permittedTimes($0, setup) }
        switch verdict {
        case .refused(let refusals): throw RehearsalRefusal(refusals: refusals)
        case .accepted(let accepted):
            guard let window = register.windows(openAt: accepted.opening).first else {
                throw RehearsalRefusal(refusals: [Refusal(.noPermittedTime)])
            }
            self.accepted = accepted
            self.window = window
        }
    }

    /// The subject's days and everything else that the report will rest on.
    func setting(_ setup: SchoolSetup, program: String) -> CaseSetting {
        let opened = Interval(
            start: window.opening, milliseconds: window.closing.milliseconds(since: window.opening))
        return CaseSetting(
            isRehearsal: true, program: program, schoolID: setup.configuration.school.id,
            schoolName: setup.configuration.school.name, authorisation: window.authorisation.text,
            subject: window.subject, acceptedAt: accepted.acceptedAt, permitted: window.permitted,
            lessonTolerance: setup.lessonTime.tolerance,
            lessonDefinition: setup.lessonTime.definition.counted.map(\.rawValue).sorted(),
            catalogueDigest: setup.catalogueDigest,
            services: setup.catalogue.services.filter { window.services.contains($0.id) },
            methodDigest: ContentDigest(of: Array(ActiveUseParameters.standard.canonicalText.utf8)),
            timetableVersion: setup.timetableVersion,
            days: SchoolDays.dates(of: opened).map { setup.lessonTime.dayPlan(of: window.subject, on: $0) })
    }

    private static func facts(_ setup: SchoolSetup, at instant: Timestamp) -> AuthorisationFacts {
        let school = setup.configuration.school
        let messaging = setup.catalogue.services.filter { $0.serviceClass == .messaging }
        let others = setup.catalogue.services.filter { $0.serviceClass != .messaging }
        return AuthorisationFacts(
            acceptedAt: instant, schoolID: school.id, siteIDs: Set(school.sites), directory: setup.directory,
            catalogueDigest: setup.catalogueDigest, services: Set(others.map(\.id)),
            messagingServices: Set(messaging.map(\.id)), adoptedThreshold: setup.configuration.excessThreshold,
            schoolDays: setup.schoolDays, panel: school.panel, retentionLimits: setup.retentionLimits)
    }

    private static func permittedTimes(_ document: MonitoringAuthorisation, _ setup: SchoolSetup) -> IntervalSet {
        let scope: PermittedScope =
            switch document.times {
            case .lessons: .lessons
            case .workingHours: .workingHours
            case .onSite: .onSite
            }
        guard let window = document.window, let first = SchoolDays.dates(of: window).first else { return .empty }
        return setup.lessonTime.permittedTimes(
            of: document.subject.staffNumber, from: first, through: SchoolDays.lastDate(of: window), scope: scope)
    }
}
