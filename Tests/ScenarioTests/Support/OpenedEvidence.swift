import Custody
import PrivateKeys
import Reporting

/// A case's evidence, opened with the sample investigator's key.
struct OpenedEvidence {
    let verdict: CaseVerdict
    let setting: CaseSetting
    let lapses: [CaseLapse]
    let coverage: CaseCoverage
    let segments: [SealedSegment]
    let records: [[UInt8]]

    init(_ contents: CaseContents) throws {
        verdict = CaseVerifier.verify(contents, signers: try SampleSchoolSetup.signers())
        setting = try CaseSetting.parse(contents[.setting] ?? [])
        lapses = try CaseLapse.parse(rows: contents[.lapses] ?? [])
        coverage = try CaseCoverage.parse(contents[.coverage] ?? [])
        let digits = (contents[.windowSecret] ?? []).dropLast()
        guard let secret = Base64.decode(digits).flatMap({ WindowSecret($0) }) else { throw SealingFault.cannotOpen }
        let opener = EvidenceOpener(key: try SampleSchoolSetup.investigator.get(), secret: secret)
        let rows = (contents[.evidence] ?? []).split(separator: UInt8(ascii: "\n"))
        segments = try rows.map { try SealedSegment(parsing: Array($0)) }
        records = try segments.flatMap { try opener.open($0) }
    }

    func material(asOf basis: ReportBasis? = nil) throws -> ReportMaterial {
        try CaseMaterial.make(
            verdict, setting: setting, lapses: lapses, coverage: coverage, segments: segments, records: records,
            includesName: false, tool: "usher test", principal: "i.irwin@littletown.example", asOf: basis)
    }
}
