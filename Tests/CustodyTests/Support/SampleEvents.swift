import Custody

/// One event of every kind, as the programs make them.
enum SampleEvents {
    private static let authorisation = "ua-litt2etownprimarysample25a"
    private static let digest = ContentDigest(of: [1])
    private static let key = "SHA256:chLI0RUwUUuEBg2mk4nFAhRpA+KCv6fWG9DPIs7dSxM"

    static let all: [AuditEvent] = [
        .rehearsalBegins(school: "littletown-sample", program: "usherd 0.1.0"),
        .monitoringBegins(school: "littletown-sample", program: "usherd 0.1.0"),
        .configurationLoaded(digest: digest),
        .catalogueLoaded(version: "usherd 0.1.0", digest: digest),
        .signersLoaded(digest: digest),
        .calendarLoaded(digest: digest),
        .directoryLoaded(digest: digest),
        .authorisationAccepted(authorisation: authorisation, digest: digest, signers: [key]),
        .authorisationRefused(digest: digest, code: "A5-already-over"),
        .documentAccepted(authorisation: authorisation, document: "access_request", digest: digest, keys: [key, key]),
        .documentRefused(digest: digest, code: "E6-wrong-role"),
        .windowMoved(
            WindowMove(
                authorisation: authorisation, from: "scheduled", to: "open", reason: "the opening was reached",
                closesAt: 1_789_473_600_000, document: digest)),
        .sourceStarted(source: "proxy"),
        .sourceFinished(source: "proxy", lines: 10, used: 3, refused: ["unreadable-time": 1]),
        .coverageRecorded(authorisation: authorisation, digest: digest),
        .settingFixed(authorisation: authorisation, digest: digest),
        .timeLapsed(authorisation: authorisation, digest: digest),
        .importTaken(source: "export", digest: digest, lines: 5, used: 2),
        .captureTaken(source: "mirror", digest: digest, frames: 9, recordedBy: "M. Moss", under: "warrant 12"),
        .clockStepped(from: 1_789_473_600_000, to: 1_789_473_000_000),
        .clockTrusted(at: 1_789_473_600_000),
        .evidenceSealed(authorisation: authorisation, segment: 1, records: 3, digest: digest),
        .evidenceOpened(authorisation: authorisation, segments: 1, key: key),
        .caseHandedOut(authorisation: authorisation, key: key, withSecret: true),
        .reportBuilt(authorisation: authorisation, digest: digest),
        .checkpoint(digest: digest),
    ]
}
