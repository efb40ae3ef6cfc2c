/// The growing end of an audit chain. Each entry holds the digest of the one before, so that a changed, removed or
/// exchanged entry shows in every later one.
///
/// A value in memory: the caller writes `AuditEntry.row` to its file or store before it acts on the entry.
package struct HashChain: Hashable, Sendable {
    /// The digest that the first entry names as its predecessor: 32 zero bytes.
    package static let beforeFirst = ContentDigest.zeros

    /// The first entry. It says for ever whether this is a rehearsal.
    package let opening: AuditEntry
    /// The number of entries.
    package private(set) var count: Int
    /// The digest of the last entry.
    package private(set) var head: ContentDigest
    /// The time of the last entry.
    package private(set) var time: Int64

    package let school: String
    package let isRehearsal: Bool

    /// A new chain with its first entry. `program` is the name and version of the software.
    package init(school: String, isRehearsal: Bool, program: String, at time: Int64) {
        let event: AuditEvent =
            isRehearsal
            ? .rehearsalBegins(school: school, program: program) : .monitoringBegins(school: school, program: program)
        let entry = AuditEntry(
            sequence: 1, time: time, kind: event.kind, facts: event.facts, previous: HashChain.beforeFirst)
        self.opening = entry
        self.count = 1
        self.head = entry.digest
        self.time = time
        self.school = school
        self.isRehearsal = isRehearsal
    }

    /// The chain whose entries `verdict` found intact; nil when it found any fault.
    package init?(continuing verdict: AuditVerdict) {
        guard verdict.isIntact, let first = verdict.entries.first, let last = verdict.entries.last,
            let school = verdict.school, let isRehearsal = verdict.isRehearsal
        else { return nil }
        self.opening = first
        self.count = verdict.entries.count
        self.head = last.digest
        self.time = last.time
        self.school = school
        self.isRehearsal = isRehearsal
    }

    /// Appends `event` and returns its entry. An entry is never earlier than the one before: when the clock went back, the
    /// later time stands, and the caller records the step itself as `clockStepped`.
    package mutating func append(_ event: AuditEvent, at time: Int64) -> AuditEntry {
        let entry = AuditEntry(
            sequence: count + 1, time: max(time, self.time), kind: event.kind, facts: event.facts, previous: head)
        count += 1
        head = entry.digest
        self.time = entry.time
        return entry
    }

    /// The chain as it stands, for signature.
    package func checkpoint(at time: Int64) -> Checkpoint {
        Checkpoint(school: school, isRehearsal: isRehearsal, entries: count, head: head, time: max(time, self.time))
    }
}
