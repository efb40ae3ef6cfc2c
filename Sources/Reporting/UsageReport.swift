import Custody

/// The whole usage report as one plain value: every rendering is a pure function of it, and its JSON is its complete
/// form. It holds observations for people to review. It has no score, no ranking, no comparison and no verdict, and
/// nobody occurs in it but the subject and those who act on the authorisation.
///
/// The members follow the sections of the printed report. Sections 11 and 12 hold what people have signed, and room for more.
package struct UsageReport: Hashable, Sendable, Codable {
    /// The format that this code writes, and the only one that it reads.
    package static let currentFormat = 3

    package var format: Int
    /// Made by trying the set-up on recorded files: not evidence of anything.
    package var rehearsal: Bool
    /// Section 1.
    package var cover: ReportCover
    /// Section 2.
    package var summary: ReportSummary
    /// Section 3.
    package var authority: ReportAuthority
    /// Section 4.
    package var scope: ReportScope
    /// Section 5.
    package var coverage: ReportCoverage
    /// Section 6.
    package var method: ReportMethod
    /// Section 7: one row for every scheduled lesson in the window, in time order.
    package var lessons: [LessonRow]
    /// Section 7: one strip for every day of the window with lessons, episodes or gaps, in time order.
    package var days: [DayStrip]
    /// Section 7: what the lesson rows rest on, in time order.
    package var episodes: [EpisodeRow]
    /// Section 8.
    package var excess: ExcessSection
    /// Section 9.
    package var outside: OutsideSection
    /// Section 10.
    package var exculpatory: ExculpatorySection
    /// Section 11.
    package var assessment: AssessmentSection
    /// Section 12: in the order in which they were written down.
    package var responses: [ResponseRow]
    /// Section 13.
    package var limitations: [String]
    /// Section 14.
    package var dataProtection: DataProtectionSection
    /// Section 15.
    package var custody: CustodySection
    /// Section 16.
    package var annex: ReportAnnex
}

extension UsageReport {
    /// The complete form of the report.
    package func encode() -> JSONValue { JSONValueEncoder.encode(self) }

    /// Reads what `encode` writes. An unknown or missing field, an unknown value, or text with hidden characters refuses
    /// the whole document.
    package init(parsing value: JSONValue) throws(DocumentFault) {
        if let format = value["format"]?.integer, format != Int64(UsageReport.currentFormat) {
            throw DocumentFault(path: "format", reason: "this version of the format is not known here")
        }
        self = try JSONValueDecoder.decode(UsageReport.self, from: value)
    }
}
