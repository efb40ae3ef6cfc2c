/// Section 6: how the figures come about, in half a page, with every constant and version.
package struct ReportMethod: Hashable, Sendable, Codable {
    package var paragraphs: [String]
    package var parameters: [ParameterRow]
    package var versions: [VersionRow]
}

/// One constant of the method.
package struct ParameterRow: Hashable, Sendable, Codable {
    package var name: String
    package var value: String
}

/// The version of something that the figures depend on.
package struct VersionRow: Hashable, Sendable, Codable {
    package var subject: String
    package var version: String
}
