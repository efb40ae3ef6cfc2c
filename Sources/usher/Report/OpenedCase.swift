import Custody
import PrivateKeys
import Reporting
import Voice

/// A case whose evidence somebody has opened: verified first, then unsealed.
struct OpenedCase {
    let verdict: CaseVerdict
    let setting: CaseSetting
    let lapses: [CaseLapse]
    let coverage: CaseCoverage
    let segments: [SealedSegment]
    let records: [[UInt8]]

    /// - Throws: with every fault of the case, before anything is unsealed.
    init(_ contents: CaseContents, signers: Signers, key: UnlockedKey) throws(Failure) {
        try self.init(contents, try Self.verdict(on: contents, signers), key: key)
    }

    /// - Throws: with every fault of the case.
    static func verdict(on contents: CaseContents, _ signers: Signers) throws(Failure) -> CaseVerdict {
        let verdict = CaseVerifier.verify(contents, signers: signers)
        guard verdict.isIntact else {
            verdict.tell()
            throw Failure(.faultsFound, verdict.problem, hint: "nothing was opened")
        }
        return verdict
    }

    /// Once the destruction is confirmed nobody opens what a forgotten copy still holds: it has to go.
    static func refuseDestroyed(_ contents: CaseContents, _ verdict: CaseVerdict, folder: String) throws(Failure) {
        let isConfirmed = verdict.destroyedAt != nil || SecretDestruction(in: folder).isBegun
        guard contents[.windowSecret] == nil || !isConfirmed else {
            throw Failure(
                .refused, "the destruction of this evidence is confirmed, and this copy can still be opened",
                hint: "nothing was opened and nothing was written; usher case purge \(folder)")
        }
    }

    /// - Parameter verdict: of these very contents, which are intact.
    init(_ contents: CaseContents, _ verdict: CaseVerdict, key: UnlockedKey) throws(Failure) {
        (setting, lapses, coverage) = try Self.fixed(contents)
        let secret = try Self.secret(contents)
        let opener = EvidenceOpener(key: key, secret: secret)
        let lines = (contents[.evidence] ?? []).split(separator: UInt8(ascii: "\n")).map(Array.init)
        var segments: [SealedSegment] = []
        var records: [[UInt8]] = []
        for line in lines {
            let segment = try Self.segment(line, number: segments.count + 1, first: records.count + 1, setting)
            do {
                records += try opener.open(segment)
            } catch {
                throw Failure(.noPermission, "evidence, row \(segments.count + 1): \(error)")
            }
            segments.append(segment)
        }
        self.verdict = verdict
        self.segments = segments
        self.records = records
    }

    /// A case whose evidence was destroyed: everything but the records.
    ///
    /// - Parameter verdict: of these very contents, which are intact.
    init(destroyed contents: CaseContents, _ verdict: CaseVerdict) throws(Failure) {
        (setting, lapses, coverage) = try Self.fixed(contents)
        self.verdict = verdict
        segments = []
        records = []
    }

    private static func fixed(
        _ contents: CaseContents
    ) throws(Failure) -> (CaseSetting, [CaseLapse], CaseCoverage) {
        do {
            return (
                try CaseSetting.parse(contents[.setting] ?? []), try CaseLapse.parse(rows: contents[.lapses] ?? []),
                try CaseCoverage.parse(contents[.coverage] ?? [])
            )
        } catch {
            let first = error.faults.first.map { "\($0)" } ?? "unreadable"
            throw Failure(.badInput, "setting, lapses or coverage of the case: \(first)")
        }
    }

    private static func secret(_ contents: CaseContents) throws(Failure) -> WindowSecret {
        guard let text = contents[.windowSecret] else {
            throw Failure(
                .noInput, "the case has no window.secret",
                hint: "it was purged, or this is a copy for verification: the evidence cannot be opened")
        }
        let digits = text.last == UInt8(ascii: "\n") ? Array(text.dropLast()) : text
        guard let bytes = Base64.decode(digits), let secret = WindowSecret(bytes) else {
            throw Failure(.badInput, "window.secret is damaged", hint: "take it from the service's own copy")
        }
        return secret
    }

    /// A segment in its place: the seal binds these names, so one from elsewhere could not have been sealed here.
    private static func segment(
        _ line: [UInt8], number: Int, first: Int, _ setting: CaseSetting
    ) throws(Failure) -> SealedSegment {
        guard let segment = try? SealedSegment(parsing: line), segment.header.segment == number,
            segment.header.firstOrdinal == first, segment.header.school == setting.schoolID,
            segment.header.authorisation == setting.authorisation, segment.header.isRehearsal == setting.isRehearsal
        else { throw Failure(.faultsFound, "evidence, row \(number): \(CaseMaterial.Fault.evidenceOutOfPlace)") }
        return segment
    }
}
