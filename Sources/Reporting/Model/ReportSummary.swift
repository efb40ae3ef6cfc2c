/// Section 2: the report on less than a page, in plain words. What was not found and not assessed comes first.
package struct ReportSummary: Hashable, Sendable, Codable {
    package var notFound: [SummaryPoint]
    package var notAssessed: [SummaryPoint]
    package var observed: [SummaryPoint]
}

/// One sentence of the summary and the annex rows that its figures rest on (requirement R4).
package struct SummaryPoint: Hashable, Sendable, Codable {
    package var text: String
    /// Ordinals of annex rows; empty where the sentence is about the absence of any.
    package var evidence: [Int]
}
