/// Section 1: what this is, about whom, for which time, and by whom.
package struct ReportCover: Hashable, Sendable, Codable {
    /// See `ReportIdentifier`.
    package var reportIdentifier: String
    package var authorisationIdentifier: String
    package var schoolIdentifier: String
    package var schoolName: String
    /// The school's own number for the person.
    package var subjectNumber: String
    /// Only in the recipients' copy.
    package var subjectName: String?
    package var subjectRole: String
    /// The monitored time begins here ...
    package var periodStart: Moment
    /// ... and has ended by here.
    package var periodEnd: Moment
    /// Who had the report made, and opened the evidence for it.
    package var author: String
    /// Name, version and build of the program.
    package var tool: String
    /// What kind of document this is: the sentence that nobody may leave out.
    package var notice: String
}
