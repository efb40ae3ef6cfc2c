import FlowModel

/// What is counted and remembered of lines that do not become evidence.
extension MonitoringPipeline {
    /// These sources are open for every window: one that says nothing is a silent source, and not none.
    package mutating func expect(_ sources: [String]) {
        for source in sources { note(LineCount(lines: 0), of: source) }
    }

    /// Some lines of a source were seen, whoever they are about.
    package mutating func note(_ count: LineCount, of source: String) {
        for subject in memories.keys { memories[subject]?.tallies[source, default: WindowTally()].note(count) }
    }

    /// Something of a source was lost, whoever it was about.
    package mutating func note(_ loss: SourceLoss, of source: String) {
        for subject in memories.keys { memories[subject]?.note(loss, of: source) }
    }

    /// One line of a subject was seen; that alone is counted.
    package mutating func noteLine(of match: SubjectMatch, source: String) {
        memories[match.subject]?.tallies[source, default: WindowTally()].subjectLines += 1
    }

    /// A line of a subject could not be read.
    package mutating func noteUnreadable(_ anomaly: Anomaly, of match: SubjectMatch, source: String) {
        memories[match.subject]?.tallies[source, default: WindowTally()].unreadable[anomaly, default: 0] += 1
    }

    /// Takes one record of a subject that names no host. It may be a page with buttons of a service on it, when it is as big as
    /// one; what is smaller asks for names, the time, and the like.
    package mutating func noteNameless(_ record: FlowRecord, of match: SubjectMatch, source: String) {
        memories[match.subject]?.tallies[source, default: WindowTally()].unreadable[.noName, default: 0] += 1
        guard (record.down ?? .zero).bytes >= NeighbourMemory.pageBytes else { return }
        memories[match.subject]?.noticeNeighbour(record)
    }

    /// Findings that were told of a window.
    package mutating func note(told: [RaisedFinding], of authorisation: AuthorisationID) {
        for (subject, memory) in memories where memory.authorisation == authorisation { memories[subject]?.told = told }
    }
}
