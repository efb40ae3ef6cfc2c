import FlowModel

/// What one source delivered while one window was open. Only counts and spans: a line of anybody else leaves one mark here
/// and nothing more.
package struct WindowTally: Hashable, Sendable {
    package internal(set) var lines = 0
    /// Lines whose identity is the subject's.
    package internal(set) var subjectLines = 0
    /// What became of the subject's records.
    package internal(set) var dispositions: [FlowDisposition: Int] = [:]
    /// Lines that could not be read, by reason. Of lines that are not the subject's, only those are counted whose
    /// identity itself was looked at and could not be read.
    package internal(set) var unreadable: [Anomaly: Int] = [:]
    /// When the source was writing; nil while its format does not let this be told, or nothing was read.
    package internal(set) var activity: ActivityTrace?
    /// What did not come to be read, by reason.
    package internal(set) var losses: [LossReason: LossTally] = [:]

    package init() {}

    mutating func note(_ count: LineCount) {
        lines += count.lines
        for (anomaly, lines) in count.unreadable { unreadable[anomaly, default: 0] += lines }
        guard let instants = count.activity else { return }
        var trace = activity ?? ActivityTrace()
        for instant in instants { trace.note(instant) }
        activity = trace
    }

    mutating func note(_ loss: SourceLoss) {
        losses[loss.reason, default: LossTally()].note(loss)
    }
}
