import Custody
import Monitoring

extension WindowLine {
    /// Adds an entry about this window; false when its facts are not those that this version writes.
    mutating func take(_ entry: AuditEntry) -> Bool {
        last = max(last, entry.time)
        switch entry.kind {
        case .authorisationAccepted:
            guard let keys = entry.facts["signers"]?.array else { return false }
            accepted = accepted ?? entry.time
            signers += keys.compactMap(\.string)
        case .windowMoved:
            guard let move = WindowMove(entry.facts), WindowPhase(rawValue: move.to) != nil else { return false }
            steps.append(WindowStep(move, at: entry.time))
        case .documentAccepted: return takeDocument(entry)
        case .evidenceOpened:
            guard let key = entry.facts["key"]?.string else { return false }
            readings.append(WindowReading(time: entry.time, key: key))
        case .caseHandedOut:
            guard let key = entry.facts["key"]?.string, let withSecret = entry.facts["with_secret"]?.bool else {
                return false
            }
            copies.append(HandedOutCopy(time: entry.time, key: key, withSecret: withSecret))
        case .evidenceSealed: sealedSegments += 1
        case .reportBuilt: reports += 1
        case .timeLapsed: lapses.append(entry.time)
        default: return false
        }
        return true
    }

    private mutating func takeDocument(_ entry: AuditEntry) -> Bool {
        guard let document = entry.facts["document"]?.string, let keys = entry.facts["keys"]?.array else {
            return false
        }
        documents[document, default: 0] += 1
        if document == EventKind.reading.rawValue, let key = keys.first?.string {
            readings.append(WindowReading(time: entry.time, key: key))
        }
        return true
    }
}
