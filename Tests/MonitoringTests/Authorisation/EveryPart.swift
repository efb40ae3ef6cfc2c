import Custody
import Monitoring
import TestSupport

extension AuthorisationFixture {
    /// A document with every optional part. It is well-formed; whether it would be accepted does not matter.
    static func everyPart() throws -> MonitoringAuthorisation {
        var document = try AuthorisationFixture().document
        let digest = ContentDigest(of: [1])
        document.lineage = AuthorisationLineage(
            kind: .renewal,
            predecessor: Predecessor(
                id: try AuthorisationFixture.identifier(1), digest: digest, reason: "Two lessons had use."), ordinal: 2)
        document.mode = .covert
        document.covert = CovertConditions(
            reason: "Records would be deleted.", suspicion: .grossMisconduct, noPrivateAreas: true,
            noPersonalMail: true)
        document.bindings.append(try AuthorisationFixture.binding("3c:22:fb:01:02:03", .deviceID, shared: true))
        document.services.append(
            AuthorisedService(service: .youtube, reason: "The complaint names it.", countsInLessons: true))
        document.exclusions = .items([
            ExcludedUse(kind: .schoolAccount, value: "@littletown", reason: "Runs the school's own page.")
        ])
        document.rules = [.lessonUse, .excessive]
        document.threshold = try Mutation.threshold("2026-01-10", "2026-01-20", perDay: 30)
        document.timesReason = "Breaks are part of the allegation."
        document.sealedInformant = "c2VhbGVk"
        document.durationReason = "The class is taught on alternate days only."
        document.personnelAdvice = PersonnelAdvice(name: "Hal Hart", date: try AuthorisationFixture.date("2026-04-22"))
        document.countersigners = [
            NamedSigner(
                name: "Vic Vice", role: .viceChair, keyFingerprint: try AuthorisationFixture.chair.fingerprint,
                staffNumber: nil, substituteBecause: "The Chair is the complainant.")
        ]
        return document
    }
}
