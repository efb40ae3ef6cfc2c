import Custody
import Monitoring

/// Checks a report as it was handed out: signatures, that all renderings say the same, and, where the case is at hand, that
/// the report rests on it.
package enum ReportVerifier {
    /// One file of the report's folder with its signature; nil where there is none.
    package struct SignedFile: Sendable {
        package let name: String
        package let bytes: [UInt8]
        package let signature: [UInt8]?

        package init(name: String, bytes: [UInt8], signature: [UInt8]?) {
            self.name = name
            self.bytes = bytes
            self.signature = signature
        }
    }

    /// - Parameters:
    ///   - files: of the report's folder.
    ///   - verdict: of the case, when it is at hand.
    package static func verify(
        _ files: [SignedFile], signers: Signers, against verdict: CaseVerdict?
    ) -> (faults: [CaseFault], report: UsageReport?, signer: String?) {
        var faults: [CaseFault] = []
        guard let source = files.first(where: { $0.name == "report.json" }) else {
            return ([CaseFault(file: "report.json", reason: "the file is missing")], nil, nil)
        }
        let report: UsageReport
        do {
            report = try JSONReport.read(source.bytes)
        } catch {
            return ([CaseFault(file: source.name, row: row(of: error), reason: "\(error)")], nil, nil)
        }
        let rendered = ReportFiles.of(report)
        for expected in rendered { faults += compare(expected, with: files.first { $0.name == expected.name }) }
        let (signer, unsigned) = signatures(
            files.filter { file in rendered.contains { $0.name == file.name } }, signers, report)
        faults += unsigned
        if let verdict { faults += compare(report, with: verdict) }
        return (faults, report, signer)
    }

    private static func row(of fault: ReportFault) -> Int {
        if case .unreadable(let json) = fault { json.line } else { 1 }
    }

    /// Which of the two nobody can tell from the files alone; a change also breaks the signature, which is told beside it.
    private static let otherwise =
        "is not what this program makes of report.json: it was changed, or another version of usher wrote it"

    /// Names the first row in which a rendering differs from what the report says.
    private static func compare(_ expected: ReportFile, with file: SignedFile?) -> [CaseFault] {
        guard let file else { return [CaseFault(file: expected.name, reason: "the file is missing")] }
        guard file.bytes != expected.bytes else { return [] }
        let same = zip(file.bytes, expected.bytes).prefix { $0 == $1 }.map(\.0)
        let row = same.reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
        return [CaseFault(file: file.name, row: row, reason: Self.otherwise)]
    }

    private static func signatures(
        _ files: [SignedFile], _ signers: Signers, _ report: UsageReport
    ) -> (signer: String?, faults: [CaseFault]) {
        var faults: [CaseFault] = []
        var principals: Set<String> = []
        for file in files {
            let document = SignedDocument(bytes: file.bytes, signature: file.signature ?? [])
            do {
                let verified = try document.verified(
                    by: signers, namespace: .report, at: report.cover.periodEnd.milliseconds)
                guard verified.signer.roles.contains(.investigator) else {
                    faults.append(CaseFault(file: file.name + ".sig", reason: "the signer is no investigator"))
                    continue
                }
                principals.insert(verified.signer.principal)
            } catch {
                faults.append(CaseFault(file: file.name + ".sig", row: 1, reason: "\(error)"))
            }
        }
        if principals.count > 1 { faults.append(CaseFault(file: "report.json.sig", reason: "two people have signed")) }
        return (principals.first, faults)
    }

    /// Whether the report was made from this very case.
    private static func compare(_ report: UsageReport, with verdict: CaseVerdict) -> [CaseFault] {
        let chain = verdict.chain
        let custody = report.custody
        var faults = verdict.faults
        let entry =
            custody.chainEntries > 0 && custody.chainEntries <= chain.entries.count
            ? chain.entries[custody.chainEntries - 1] : nil
        if entry?.digest.hex != custody.chainHead {
            faults.append(
                CaseFault(
                    file: CaseFile.audit.rawValue, row: custody.chainEntries,
                    reason: "is not the entry that the report names: the chain was cut or rewritten"))
        }
        if verdict.authorisation?.digest.hex != custody.authorisationDigest {
            faults.append(
                CaseFault(
                    file: CaseFile.authorisation.rawValue, row: 1,
                    reason: "is not the authorisation that the report names"))
        }
        if let trail = verdict.trail, ContentDigest(hex: custody.trailHead).flatMap(trail.upTo) == nil {
            faults.append(
                CaseFault(
                    file: CaseDocument.folder,
                    reason: "do not hold the document that the report names as the latest: they were cut or changed"))
        }
        if verdict.window?.phase == .void {
            faults.append(
                CaseFault(
                    file: CaseDocument.folder,
                    reason:
                        "say that the window was found invalid: its evidence is set apart, and no report rests on it"))
        }
        let sealed = chain.entries.filter {
            $0.kind == .evidenceSealed
                && $0.facts["authorisation"]?.string == report.cover.authorisationIdentifier
        }.compactMap { $0.facts["digest"]?.string }
        if sealed != custody.segments.map(\.digest) {
            faults.append(
                CaseFault(file: CaseFile.evidence.rawValue, reason: "is not the evidence that the report names"))
        }
        if chain.isRehearsal != report.rehearsal {
            faults.append(
                CaseFault(
                    file: "report.json", row: 1, reason: "and the case disagree about whether this is a rehearsal"))
        }
        return faults
    }
}
