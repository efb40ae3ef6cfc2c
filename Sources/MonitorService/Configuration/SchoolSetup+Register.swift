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
            scope: Self.scope(of: document), at: sites(of: document))
    }

    /// The sites for which the document was signed; nil where these are all that the school has, and a lesson needs to name none.
    private func sites(of document: MonitoringAuthorisation) -> Set<String>? {
        let signed = Set(document.siteIDs)
        return Set(configuration.school.sites).isSubset(of: signed) ? nil : signed
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
    /// - Parameters:
    ///   - catalogue: that judges the window.
    ///   - fixedAt: when that really happens; nil where the whole window lies before those who try it out.
    package func caseSetting(
        of window: RegisteredWindow, by catalogue: ServiceCatalogue, permitted: IntervalSet, acceptedAt: Timestamp,
        fixedAt: Timestamp? = nil, isRehearsal: Bool, program: String
    ) -> CaseSetting {
        let document = window.document
        let span = Interval(start: window.opening, end: document.closesAt)
        let subject = document.subject.staffNumber
        let missed = fixedAt.flatMap { Self.missed(by: $0, since: window.opening) }
        let permitted = missed.map { permitted.subtracting(IntervalSet([$0])) } ?? permitted
        return CaseSetting(
            isRehearsal: isRehearsal, program: program, schoolID: configuration.school.id,
            schoolName: configuration.school.name, authorisation: document.id.text, subject: subject,
            acceptedAt: acceptedAt, permitted: permitted, lessonTolerance: lessonTime.tolerance,
            lessonDefinition: lessonTime.definition.counted.map(\.rawValue).sorted(),
            catalogueDigest: catalogue.digest,
            services: catalogue.services.filter { document.serviceIDs.contains($0.id) },
            methodDigest: ContentDigest(of: Array(ActiveUseParameters.standard.canonicalText.utf8)),
            timetableVersion: timetableVersion, timetableSources: lessonTime.sources,
            days: span.map { SchoolDays.dates(of: $0).map { day(of: document, on: $0, missed: missed) } } ?? [])
    }

    private func day(of document: MonitoringAuthorisation, on date: CivilDate, missed: Interval?) -> DayPlan {
        let plan = lessonTime.dayPlan(of: document.subject.staffNumber, on: date)
        let own = sites(of: document).map { plan.limited(to: $0) } ?? plan
        return missed.map { own.without($0) } ?? own
    }

    /// What had passed of a window when its lessons were fixed: whoever knows what was read could have made a lesson of it. A service
    /// that runs is never so late.
    private static func missed(by fixedAt: Timestamp, since opening: Timestamp) -> Interval? {
        let patience: Int64 = 60_000
        guard fixedAt.milliseconds(since: opening) > patience else { return nil }
        return Interval(start: opening, end: fixedAt)
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
