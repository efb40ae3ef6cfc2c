import Custody
import Monitoring

/// Goes through a chain entry by entry and gathers what belongs to each window.
struct AuditFold {
    private(set) var windows: [WindowLine] = []
    private(set) var refusals: [ListedRefusal] = []
    private(set) var changes: [ListedChange] = []
    private(set) var clockSteps: [ListedClockStep] = []
    private(set) var intakes: [ListedIntake] = []
    private(set) var unread: [Int] = []
    private var placeOfWindow: [String: Int] = [:]
    private var open: Set<String> = []
    private var ended: [QuietSpan] = []
    /// Since when no window is open; nil while one is.
    private var quietSince: Int64?

    init(from time: Int64) {
        quietSince = time
    }

    func quiet(until end: Int64) -> [QuietSpan] {
        guard let start = quietSince, start < end else { return ended }
        return ended + [QuietSpan(start: start, end: end)]
    }

    mutating func add(_ entry: AuditEntry) {
        if !take(entry) { unread.append(entry.sequence) }
    }

    /// False when the facts are not those that this version writes.
    private mutating func take(_ entry: AuditEntry) -> Bool {
        switch entry.kind {
        case .rehearsalBegins, .monitoringBegins, .sourceStarted, .sourceFinished, .coverageRecorded, .settingFixed,
            .clockTrusted, .checkpoint:
            return true
        case .importTaken, .captureTaken: return takeIntake(entry)
        case .configurationLoaded, .catalogueLoaded, .signersLoaded, .calendarLoaded, .directoryLoaded:
            return takeChange(entry)
        case .authorisationRefused, .documentRefused: return takeRefusal(entry)
        case .clockStepped: return takeClockStep(entry)
        case .authorisationAccepted, .documentAccepted, .windowMoved, .evidenceSealed, .evidenceOpened, .caseHandedOut,
            .reportBuilt, .timeLapsed:
            return takeWindow(entry)
        }
    }

    private mutating func takeChange(_ entry: AuditEntry) -> Bool {
        guard let digest = entry.facts["digest"]?.string else { return false }
        changes.append(ListedChange(time: entry.time, kind: entry.kind, digest: digest))
        return true
    }

    private mutating func takeIntake(_ entry: AuditEntry) -> Bool {
        guard let intake = ListedIntake(entry) else { return false }
        intakes.append(intake)
        return true
    }

    private mutating func takeRefusal(_ entry: AuditEntry) -> Bool {
        guard let digest = entry.facts["digest"]?.string, let code = entry.facts["code"]?.string else { return false }
        refusals.append(ListedRefusal(time: entry.time, kind: entry.kind, digest: digest, code: code))
        return true
    }

    private mutating func takeClockStep(_ entry: AuditEntry) -> Bool {
        guard let from = entry.facts["from"]?.integer, let to = entry.facts["to"]?.integer else { return false }
        clockSteps.append(ListedClockStep(time: entry.time, from: from, to: to))
        return true
    }

    private mutating func takeWindow(_ entry: AuditEntry) -> Bool {
        guard let authorisation = entry.facts["authorisation"]?.string else { return false }
        let place = placeOfWindow[authorisation] ?? windows.count
        var window = place < windows.count ? windows[place] : WindowLine(authorisation, at: entry.time)
        guard window.take(entry) else { return false }
        if place < windows.count { windows[place] = window } else { windows.append(window) }
        placeOfWindow[authorisation] = place
        if entry.kind == .windowMoved {
            note(authorisation, isOpen: window.phase == .open, at: entry.time)
        }
        return true
    }

    private mutating func note(_ authorisation: String, isOpen: Bool, at time: Int64) {
        if isOpen { open.insert(authorisation) } else { open.remove(authorisation) }
        if let start = quietSince, !open.isEmpty {
            if start < time { ended.append(QuietSpan(start: start, end: time)) }
            quietSince = nil
        } else if quietSince == nil, open.isEmpty {
            quietSince = time
        }
    }
}
