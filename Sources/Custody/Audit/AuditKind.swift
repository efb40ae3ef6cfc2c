/// What an entry of the audit chain records. There is no kind, and no fact of any kind, that says what anybody looked at.
package enum AuditKind: String, Hashable, Sendable, CaseIterable {
    /// First entry of a chain that must never pass for a real one.
    case rehearsalBegins = "rehearsal-begins"
    /// First entry of a real chain.
    case monitoringBegins = "monitoring-begins"
    case configurationLoaded = "configuration-loaded"
    case catalogueLoaded = "catalogue-loaded"
    case signersLoaded = "signers-loaded"
    /// Calendar and timetable.
    case calendarLoaded = "calendar-loaded"
    /// The identity directory: who has which log-in and device.
    case directoryLoaded = "directory-loaded"
    case authorisationAccepted = "authorisation-accepted"
    case authorisationRefused = "authorisation-refused"
    /// A signed document about a window was taken: a review, a cancellation, a disposition.
    case documentAccepted = "document-accepted"
    case documentRefused = "document-refused"
    /// A window went from one phase of its life to another.
    case windowMoved = "window-moved"
    case sourceStarted = "source-started"
    case sourceFinished = "source-finished"
    /// What all sources delivered, in counts and spans of time.
    case coverageRecorded = "coverage-recorded"
    case settingFixed = "setting-fixed"
    /// Lessons or working time of a window fell away, by records that became known later.
    case timeLapsed = "time-lapsed"
    case importTaken = "import-taken"
    case captureTaken = "capture-taken"
    case clockStepped = "clock-stepped"
    /// Somebody has put the clock right, and answers for it.
    case clockTrusted = "clock-trusted"
    case evidenceSealed = "evidence-sealed"
    case evidenceOpened = "evidence-opened"
    /// A copy of a case left the service, with or without what opens it.
    case caseHandedOut = "case-handed-out"
    case reportBuilt = "report-built"
    case checkpoint = "checkpoint"

    /// Whether a chain begins with this kind, and with nothing else.
    package var beginsChain: Bool { self == .rehearsalBegins || self == .monitoringBegins }
}
