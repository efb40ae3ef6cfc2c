import Monitoring

/// What became of the lines of an export in one window, by what it is judged by.
struct ImportCounts: Hashable, Sendable {
    /// Lines of the window's subject.
    let own: Int
    /// Records that became evidence.
    let kept: Int
    /// Records, in authorised times, to sites that are no social media, or none that is named.
    let elsewhere: Int
    /// Records that are of the window's time, whatever became of them.
    let inside: Int

    /// - Parameters:
    ///   - before, after: what was counted of the source in the window.
    init(_ before: WindowTally?, _ after: WindowTally?) {
        func count(_ ends: FlowDisposition...) -> Int {
            ends.reduce(0) { $0 + (after?.dispositions[$1] ?? 0) - (before?.dispositions[$1] ?? 0) }
        }
        own = (after?.subjectLines ?? 0) - (before?.subjectLines ?? 0)
        kept = count(.kept)
        elsewhere = count(.notSocialMedia, .serviceNotAuthorised)
        inside = kept + elsewhere + count(.duplicate, .preliminary, .excluded, .suspended)
    }
}
