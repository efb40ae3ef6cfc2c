import FlowModel
import Monitoring

/// Whether the configuration can be worked with, and for how long.
package enum SetupCheck {
    /// The governors' next calendar is decided long before: there is time to ask for it.
    private static let calendarDays = 60
    /// After so many days without a change the lists have surely moved on.
    private static let catalogueDays = 400

    static func configuration(_ outcome: SetupOutcome, path: String) -> CheckUpRemark {
        guard outcome.setup != nil else {
            let count = outcome.faults.count == 1 ? "one fault" : "\(outcome.faults.count) faults"
            return .mend(.configuration, "\(path): \(count)", "`usherd check` lists them with hints")
        }
        guard outcome.notices.isEmpty else {
            return .note(
                .configuration, "\(path): no fault, but something to know of it", "`usherd check` tells it")
        }
        return .good(.configuration, "\(path): no fault")
    }

    /// - Parameter ends: the last date that the calendar knows; nil when it knows none.
    package static func calendar(ends: CivilDate?, today: CivilDate) -> CheckUpRemark {
        guard let ends else {
            return .mend(.calendar, "it knows no date", "fill in days.csv: docs/formats/calendar.md")
        }
        let account = "known until \(ends)"
        guard ends.dayNumber - today.dayNumber >= calendarDays else {
            return .mend(
                .calendar, account, "add the next terms to days.csv: no window reaches beyond, and no lesson is known")
        }
        return .good(.calendar, account)
    }

    /// - Parameter changed: when a catalogue file was last written to; nil when that cannot be told.
    package static func catalogue(_ digest: String, changed: CivilDate?, today: CivilDate) -> CheckUpRemark {
        let short = digest.prefix(12)
        guard let changed else { return .good(.catalogue, "\(short)") }
        let account = "\(short), of \(changed)"
        guard today.dayNumber - changed.dayNumber <= catalogueDays else {
            return .note(.catalogue, account, "it has not changed for over a year: look for a newer version")
        }
        return .good(.catalogue, account)
    }

    /// What a window was signed for must be what it is collected with (refusal A15).
    ///
    /// - Parameters:
    ///   - windows: identifiers of windows that are not over, each with the digest in its document.
    ///   - isKept: whether the catalogue of a digest is kept beside the register.
    package static func catalogue(
        of windows: [(id: String, digest: String)], inForce: String, isKept: (String) -> Bool
    ) -> [CheckUpRemark] {
        windows.filter { $0.digest != inForce }.map { id, digest in
            isKept(digest)
                ? .good(.catalogue, "\(id) goes on with the catalogue that it was signed for, which is kept")
                : .mend(
                    .catalogue, "\(id) was signed for another catalogue, and that is not kept",
                    "bring back the files of that catalogue, or have a new authorisation signed")
        }
    }
}
