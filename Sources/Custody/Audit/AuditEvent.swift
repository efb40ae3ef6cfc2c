/// Something that the audit chain must show: who did what, when, and on the strength of which document.
///
/// Documents appear by digest, people by the fingerprint of their key, sources by their configured name, traffic by counts.
package enum AuditEvent: Hashable, Sendable {
    /// `program` is the name and version of the software.
    case rehearsalBegins(school: String, program: String)
    case monitoringBegins(school: String, program: String)
    case configurationLoaded(digest: ContentDigest)
    case catalogueLoaded(version: String, digest: ContentDigest)
    case signersLoaded(digest: ContentDigest)
    case calendarLoaded(digest: ContentDigest)
    case directoryLoaded(digest: ContentDigest)
    case authorisationAccepted(authorisation: String, digest: ContentDigest, signers: [String])
    /// `code` is the refusal's code. The identifier in the refused document is not to be trusted and not kept.
    case authorisationRefused(digest: ContentDigest, code: String)
    /// `document` is the kind of the document, such as `review`; `keys` are the fingerprints of all who signed it.
    case documentAccepted(authorisation: String, document: String, digest: ContentDigest, keys: [String])
    case documentRefused(digest: ContentDigest, code: String)
    case windowMoved(WindowMove)
    case sourceStarted(source: String)
    /// `refused` counts unreadable lines by the name of the anomaly.
    /// `beforeOpening` counts records of the subject from before the window, which were dropped (refusal A12).
    case sourceFinished(source: String, lines: Int, used: Int, refused: [String: Int], beforeOpening: Int = 0)
    /// An export that was made for one person was taken; `digest` is that of its bytes, and `used` counts records.
    case importTaken(source: String, digest: ContentDigest, lines: Int, used: Int)
    /// A capture that others had recorded was read; `digest` is that of the file. Who recorded it, and under which law, is
    /// what whoever handed it in has declared (law page L5).
    case captureTaken(source: String, digest: ContentDigest, frames: Int, recordedBy: String, under: String)
    /// `digest` is that of the case's coverage file.
    case coverageRecorded(authorisation: String, digest: ContentDigest)
    /// `digest` is that of the case's setting: days, services and method are fixed before anything is read (refusal A15).
    case settingFixed(authorisation: String, digest: ContentDigest)
    /// `digest` is that of the row that says what fell away since.
    case timeLapsed(authorisation: String, digest: ContentDigest)
    /// The clock went from one time to another, in milliseconds since 1970, UTC.
    case clockStepped(from: Int64, to: Int64)
    /// From this time on it is believed again, in milliseconds since 1970, UTC.
    case clockTrusted(at: Int64)
    /// `digest` is that of the segment's line.
    case evidenceSealed(authorisation: String, segment: Int, records: Int, digest: ContentDigest)
    /// `key` is the fingerprint of the signing key of whoever opened the evidence.
    case evidenceOpened(authorisation: String, segments: Int, key: String)
    /// `key` is the fingerprint of the key that signed the request.
    case caseHandedOut(authorisation: String, key: String, withSecret: Bool)
    case reportBuilt(authorisation: String, digest: ContentDigest)
    /// A checkpoint over the entries so far was handed out for signature.
    case checkpoint(digest: ContentDigest)
}
