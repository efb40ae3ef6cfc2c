import Monitoring

/// What became of a source's lines in all windows, by what an export is judged by.
struct ImportCounts: Hashable, Sendable {
    /// Lines of subjects.
    let own: Int
    /// Records that became evidence.
    let kept: Int
    /// Records of subjects, in authorised times, to sites that are no social media, or none that is named.
    let elsewhere: Int

    private init(own: Int, kept: Int, elsewhere: Int) {
        self.own = own
        self.kept = kept
        self.elsewhere = elsewhere
    }

    init(_ pipeline: MonitoringPipeline, _ source: String) {
        let tallies = pipeline.remembered.compactMap { $0.tallies[source] }
        func count(_ ends: FlowDisposition...) -> Int {
            tallies.reduce(0) { sum, tally in sum + ends.reduce(0) { $0 + (tally.dispositions[$1] ?? 0) } }
        }
        self.init(
            own: tallies.reduce(0) { $0 + $1.subjectLines }, kept: count(.kept),
            elsewhere: count(.notSocialMedia, .serviceNotAuthorised))
    }

    func since(_ before: ImportCounts) -> ImportCounts {
        ImportCounts(own: own - before.own, kept: kept - before.kept, elsewhere: elsewhere - before.elsewhere)
    }
}
