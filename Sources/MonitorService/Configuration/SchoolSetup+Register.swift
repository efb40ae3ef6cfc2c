import Custody
import FlowModel
import Monitoring
import Reporting

/// What the rules and the register ask of the configuration.
extension SchoolSetup {
    package var registerSetting: RegisterSetting {
        RegisterSetting(signers: signers, schoolDays: schoolDays, directory: directory, retention: retentionLimits)
    }

    /// - Parameter instant: when the document is handed in.
    package func authorisationFacts(at instant: Timestamp) -> AuthorisationFacts {
        let school = configuration.school
        let messaging = catalogue.services.filter { $0.serviceClass == .messaging }
        let others = catalogue.services.filter { $0.serviceClass != .messaging }
        return AuthorisationFacts(
            acceptedAt: instant, schoolID: school.id, siteIDs: Set(school.sites), directory: directory,
            catalogueDigest: catalogueDigest, services: Set(others.map(\.id)),
            messagingServices: Set(messaging.map(\.id)), adoptedThreshold: configuration.excessThreshold,
            schoolDays: schoolDays, panel: school.panel, retentionLimits: retentionLimits)
    }

    /// The times that the document's `times` stand for in the subject's timetable.
    package func permittedTimes(of document: MonitoringAuthorisation) -> IntervalSet {
        guard let window = document.window, let first = SchoolDays.dates(of: window).first else { return .empty }
        return lessonTime.permittedTimes(
            of: document.subject.staffNumber, from: first, through: SchoolDays.lastDate(of: window),
            scope: Self.scope(of: document))
    }

    /// What the document's `times` stand for.
    static func scope(of document: MonitoringAuthorisation) -> PermittedScope {
        switch document.times {
        case .lessons: .lessons
        case .workingHours: .workingHours
        case .onSite: .onSite
        }
    }

    /// The subject's days and everything else that a report will rest on, fixed before anything is read (refusal A15).
    ///
    /// - Parameter catalogue: that judges the window.
    package func caseSetting(
        of window: RegisteredWindow, by catalogue: ServiceCatalogue, permitted: IntervalSet, acceptedAt: Timestamp,
        isRehearsal: Bool, program: String
    ) -> CaseSetting {
        let document = window.document
        let span = Interval(start: window.opening, end: document.closesAt)
        let subject = document.subject.staffNumber
        return CaseSetting(
            isRehearsal: isRehearsal, program: program, schoolID: configuration.school.id,
            schoolName: configuration.school.name, authorisation: document.id.text, subject: subject,
            acceptedAt: acceptedAt, permitted: permitted, lessonTolerance: lessonTime.tolerance,
            lessonDefinition: lessonTime.definition.counted.map(\.rawValue).sorted(),
            catalogueDigest: catalogue.digest,
            services: catalogue.services.filter { document.serviceIDs.contains($0.id) },
            methodDigest: ContentDigest(of: Array(ActiveUseParameters.standard.canonicalText.utf8)),
            timetableVersion: timetableVersion,
            days: span.map { SchoolDays.dates(of: $0).map { lessonTime.dayPlan(of: subject, on: $0) } } ?? [])
    }

    /// The audit entries that say what the program runs on.
    func loadingEvents(program: String) -> [AuditEvent] {
        [
            .signersLoaded(digest: ContentDigest(of: signersText)), .directoryLoaded(digest: directoryDigest),
            .calendarLoaded(digest: ContentDigest(hex: timetableVersion) ?? ContentDigest(of: [])),
            .configurationLoaded(digest: configurationDigest),
            .catalogueLoaded(version: program, digest: catalogueDigest),
        ]
    }
}
