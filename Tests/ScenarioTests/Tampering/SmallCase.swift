import Custody
import PrivateKeys
import Reporting
import TestSupport

/// A small case with a finding, a checkpoint and a signed report, all made with the real parts. Made once.
struct SmallCase {
    let contents: CaseContents
    let report: [ReportVerifier.SignedFile]
    /// The school's own list, as somebody who verifies has it from elsewhere than the case.
    let signers: Signers

    static let shared = Result { try SmallCase() }

    private init() throws {
        guard let scenario = ScenarioCase.all.first(where: { $0.name == "scrolling-in-a-lesson" }) else {
            throw SampleSchoolSetup.Faulty(faults: ["the case is missing"])
        }
        let made = try withTemporaryFolder { try RehearsedCase(log: scenario.log, in: $0, course: Course()) }
        signers = try SampleSchoolSetup.signers()
        report = try made.signedReport()
        contents = try Self.vouched(made.contents, signers)
    }

    /// With a checkpoint, as `usher audit checkpoint` makes it.
    private static func vouched(_ contents: CaseContents, _ signers: Signers) throws -> CaseContents {
        let verdict = CaseVerifier.verify(contents, signers: signers)
        guard let chain = HashChain(continuing: verdict.chain) else {
            throw SampleSchoolSetup.Faulty(faults: verdict.faults.map(\.description))
        }
        let signer = CheckpointSigner(try SampleSchoolSetup.investigator.get())
        let signed = try signer.sign(chain.checkpoint(at: chain.time))
        return contents.with(.checkpoint, signed.bytes).with(.checkpointSignature, signed.signature)
    }

    func verify(_ contents: CaseContents) -> CaseVerdict {
        CaseVerifier.verify(contents, signers: signers)
    }
}

extension CaseContents {
    /// The same folder with other bytes in one file; nil removes the file.
    func with(_ file: CaseFile, _ bytes: [UInt8]?) -> CaseContents {
        var files: [CaseFile: [UInt8]] = [:]
        for other in CaseFile.allCases { files[other] = self[other] }
        files[file] = bytes
        return CaseContents(files, documents: documents)
    }
}
