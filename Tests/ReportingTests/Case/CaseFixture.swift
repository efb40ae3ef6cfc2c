import Custody
import FlowModel
import Monitoring
import Reporting
import TestSupport
import Testing

/// A case folder of an invented school, whole and signed; a test then changes one thing. Its evidence rows are not really
/// sealed: a verification looks at their digests alone.
struct CaseFixture {
    /// What may differ between the parts of a case, although each of them is intact.
    struct Difference {
        var chainIsRehearsal = true
        var settingIsRehearsal = true
        var settingAuthorisation: String?
        var settingSubject = "T-014"
        /// Whether the chain says that what the sources delivered was counted.
        var isCounted = true
        var method = ActiveUseParameters.standard.canonicalText
        /// Of the source.
        var lost: [LossReason: IntervalSet] = [:]
    }

    var files: [CaseFile: [UInt8]]
    let setting: CaseSetting
    let coverage: CaseCoverage
    let signers: Signers

    init(_ difference: Difference = Difference()) throws {
        let authorisation = try AuthorisationFixture()
        let signature = try AuthorisationFixture.principal.sign(authorisation.bytes)
        let list = Array(
            try AuthorisationFixture.principal.allowedSignersLine(
                options: "namespaces=\"usher-authorisation,usher-event\""
            ).utf8)
        signers = try Signers(parsing: list)
        setting = try Self.setting(authorisation.document, difference)
        coverage = Self.coverage(difference.lost)
        files = [
            .form: CaseFile.form(hasLapses: false).bytes, .authorisation: authorisation.bytes,
            .authorisationSignature: signature,
            .signers: list,
            .setting: setting.bytes, .coverage: coverage.bytes, .evidence: Array("segment-1\nsegment-2\n".utf8),
        ]
        files[.audit] = try chain(
            authorisation.document, isRehearsal: difference.chainIsRehearsal, isCounted: difference.isCounted)
    }

    func verify() -> CaseVerdict {
        CaseVerifier.verify(CaseContents(files), signers: signers)
    }

    /// The only document of the case, signed by the Principal.
    func document(_ number: Int, _ act: WindowAct) throws -> CaseDocument {
        let authorisation = try AuthorisationFixture().document
        let digest = ContentDigest(of: files[.authorisation] ?? [])
        let bytes = WindowEventDocument(
            authorisation: authorisation.id, authorisationDigest: digest, after: digest,
            signedAt: authorisation.closesAt,
            signer: EventSigner(
                name: "P. Poole", role: .principal, keyFingerprint: try AuthorisationFixture.principal.fingerprint),
            reason: "The window is over.", act: act
        ).bytes
        return CaseDocument(
            name: CaseDocument.name(number, act.kind), bytes: bytes,
            signature: try AuthorisationFixture.principal.sign(bytes, namespace: "usher-event"))
    }

    /// Material of this case with `records` as its opened evidence.
    func material(_ records: [[UInt8]] = []) throws -> ReportMaterial {
        try CaseMaterial.make(
            verify(), setting: setting, coverage: coverage, segments: [], records: records, includesName: false,
            tool: "usher test", principal: "i.deputy@littletown.example")
    }

    private static func setting(
        _ authorisation: MonitoringAuthorisation, _ difference: Difference
    ) throws -> CaseSetting {
        let person = try #require(StaffNumber("T-014"))
        let first = try #require(CivilDate("2026-04-28"))
        let time = try SmallTimetable.lessonTime()
        return CaseSetting(
            isRehearsal: difference.settingIsRehearsal, program: "usherd test", schoolID: authorisation.schoolID,
            schoolName: "Littletown Primary", authorisation: difference.settingAuthorisation ?? authorisation.id.text,
            subject: try #require(StaffNumber(difference.settingSubject)), acceptedAt: authorisation.signedAt,
            permitted: try AuthorisationFixture.lessons(), lessonTolerance: 300_000,
            lessonDefinition: ["registration"], catalogueDigest: authorisation.catalogueDigest,
            services: ReportMaterialFixture.services, methodDigest: ContentDigest(of: Array(difference.method.utf8)),
            timetableVersion: ContentDigest(of: [2]).hex, timetableSources: time.sources,
            days: first.through(first.adding(days: 3)).map { time.dayPlan(of: person, on: $0) })
    }

    /// A source that was silent for ten minutes of the second lesson of 28 April.
    private static func coverage(_ lost: [LossReason: IntervalSet]) -> CaseCoverage {
        let active = [
            Interval(start: ReportMaterialFixture.at(28, 6, 0), end: ReportMaterialFixture.at(28, 11, 0)),
            Interval(start: ReportMaterialFixture.at(28, 11, 10), end: ReportMaterialFixture.at(28, 18, 0)),
        ]
        return CaseCoverage(sources: [
            CaseCoverage.Source(
                name: "proxy", form: "squid-native", lines: 100, subjectLines: 9,
                dispositions: ["kept": 7, "duplicate": 2], unreadable: ["empty-line": 1],
                active: IntervalSet(active.compactMap(\.self)), lost: lost)
        ])
    }

    private func chain(
        _ authorisation: MonitoringAuthorisation, isRehearsal: Bool, isCounted: Bool
    ) throws -> [UInt8] {
        let begin = authorisation.signedAt.milliseconds
        var chain = HashChain(
            school: authorisation.schoolID, isRehearsal: isRehearsal, program: "usherd test", at: begin)
        let digests = files.mapValues { ContentDigest(of: $0) }
        let none = HashChain.beforeFirst
        let name = authorisation.id.text
        let counted = AuditEvent.coverageRecorded(authorisation: name, digest: digests[.coverage] ?? none)
        let events: [AuditEvent] = [
            .signersLoaded(digest: digests[.signers] ?? none),
            .settingFixed(authorisation: name, digest: digests[.setting] ?? none),
            .authorisationAccepted(
                authorisation: name, digest: digests[.authorisation] ?? none,
                signers: [try AuthorisationFixture.principal.fingerprint]),
            .windowMoved(
                WindowMove(
                    authorisation: name, from: "scheduled", to: "open", reason: "the opening was reached",
                    closesAt: authorisation.closesAt.milliseconds)),
            .evidenceSealed(
                authorisation: name, segment: 1, records: 1, digest: ContentDigest(of: Array("segment-1".utf8))),
            .evidenceSealed(
                authorisation: name, segment: 2, records: 1, digest: ContentDigest(of: Array("segment-2".utf8))),
            counted,
            .windowMoved(WindowMove(authorisation: name, from: "open", to: "expired", reason: "it ended")),
        ]
        return chain.opening.row
            + events.filter { isCounted || $0 != counted }.flatMap { chain.append($0, at: begin).row }
    }
}
