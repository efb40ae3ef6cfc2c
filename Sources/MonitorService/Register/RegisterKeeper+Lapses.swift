import Custody
import FlowModel
import Foundation
import Monitoring
import Reporting

/// What became known of a window's lessons after they were fixed. It can take time away, from the report and from what is read,
/// and never add any (refusal A15).
extension RegisterKeeper {
    /// Entries for what the records in force no longer have, of every window about which something may still be said. Each fixes a
    /// row that is written here.
    func lapsing() throws -> [RegisterAction] {
        try register.windows.filter { $0.phase.mayHoldEvidence && $0.phase != .void }.compactMap { window in
            guard let setting = setting(of: window.id), let known = lapses(of: window.id) else { return nil }
            let days = setting.days(without: known).compactMap {
                setup.lessonTime.lapse(of: $0, of: setting.subject, knownAt: register.now)
            }
            guard !days.isEmpty else { return nil }
            let lapse = CaseLapse(
                authorisation: window.id.text, knownAt: register.now, timetableVersion: setup.timetableVersion,
                days: days)
            let digest = ContentDigest(of: lapse.line)
            try keep(lapse.line, as: Self.lapseName(digest), of: window.id)
            return .record(.timeLapsed(authorisation: window.id.text, digest: digest), at: register.now)
        }
    }

    /// What fell away of a window since it opened, in order; nil where a row that the chain names is not there any more.
    func lapses(of id: AuthorisationID) -> [CaseLapse]? {
        let lines = lapseLines(of: id)
        let lapses = lines?.compactMap { try? CaseLapse.parse($0) }
        return lapses?.count == lines?.count ? lapses : nil
    }

    /// The rows of `lapsed.jsonl`, without their line feeds.
    func lapseLines(of id: AuthorisationID) -> [[UInt8]]? {
        var lines: [[UInt8]] = []
        for digest in lapsed[id] ?? [] {
            let place = "\(places.caseFolder(of: id.text))/\(Self.lapseName(digest))"
            guard let line = FileManager.default.contents(atPath: place).map({ Array($0) }),
                ContentDigest(of: line) == digest
            else { return nil }
            lines.append(line)
        }
        return lines
    }

    /// The subject's days: as they were fixed, less what fell away since. Nil where either is not there.
    func plans(of id: AuthorisationID) -> [DayPlan]? {
        guard let setting = setting(of: id), let lapses = lapses(of: id) else { return nil }
        return setting.days(without: lapses)
    }

    /// The window as it may be read: in no other time than was fixed when it opened, whatever the timetable says after a change or
    /// a start, and in none that fell away since. Nil where what was fixed is not there.
    package func readable(_ open: OpenWindow) -> OpenWindow? {
        guard let window = register.window(open.authorisation), let setting = setting(of: open.authorisation),
            let lapses = lapses(of: open.authorisation)
        else { return nil }
        let scope = SchoolSetup.scope(of: window.document)
        let lost = lapses.flatMap(\.days).map { $0.times(scope) }.reduce(IntervalSet.empty) { $0.union($1) }
        return open.narrowed(to: setting.permitted.subtracting(lost))
    }

    /// The name says what is in it: what an interrupted act left behind is no row of anything.
    private static func lapseName(_ digest: ContentDigest) -> String { "lapsed-\(digest.hex).json" }
}
