import FlowModel
import Monitoring
import Reporting
import Voice

/// The findings that a report names, and those among them that nobody has judged.
enum ReportFindings {
    static func undisposed(in path: String, of standing: CaseStanding) throws(Failure) -> [FindingReference] {
        let judged = judgements(of: standing)
        return try all(in: path, of: standing).filter { judged[$0] == nil }
    }

    /// The judgement in force on each finding; documents that do not count are left out.
    static func judgements(of standing: CaseStanding) -> [FindingReference: FindingDisposition.Judgement] {
        let refused = standing.window.refused
        var judgements: [FindingReference: FindingDisposition.Judgement] = [:]
        for entry in standing.trail.entries where refused[entry.digest] == nil {
            guard case .disposition(let disposition) = entry.document.act else { continue }
            judgements[disposition.finding] = disposition.judgement
        }
        return judgements
    }

    static func all(in path: String, of standing: CaseStanding) throws(Failure) -> [FindingReference] {
        let report: UsageReport
        do {
            report = try JSONReport.read(try FileAccess.read("\(path)/report.json"))
        } catch let failure as Failure {
            throw failure
        } catch {
            throw Failure(.badInput, "\(path): \(error)", hint: "give the folder that `usher report build` wrote")
        }
        guard report.cover.authorisationIdentifier == standing.authorisation.id.text else {
            throw Failure(.badInput, "\(path) is the report of another case")
        }
        return all(in: report)
    }

    private static func all(in report: UsageReport) -> [FindingReference] {
        let lessons = report.lessons.filter { $0.outcome == .forReview }.map(\.finding)
        let days = report.excess.rows.filter { $0.outcome == .forReview }.map(\.finding)
        return (lessons + days).compactMap { $0.flatMap { FindingReference($0) } }
    }
}
